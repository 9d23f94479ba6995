"""How a handout looks: in a browser and on its printer, and where Qt makes the PDF.

Not what stands on it. Dark ink on white: both looks keep a contrast of 7 to 1 or more.
"""

from __future__ import annotations

from literacy_app.authoring.handouts import As

_BROWSER = """
:root { color-scheme: light }
body { font-family: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  color: #16191d; background: #ffffff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem;
  line-height: 1.5; overflow-wrap: anywhere }
h1, h2, h3, ol.lines { font-family: Charter, Georgia, "Noto Serif", "DejaVu Serif", serif }
h1 { font-size: 1.9rem; line-height: 1.2 }
h2 { font-size: 1.35rem; margin-top: 2.2rem }
h3 { font-size: 1.05rem; margin-bottom: .3rem }
ol.lines { padding-inline-start: 3.2em; margin: 0 0 1em }
ol.lines li::marker { color: #4a5058; font-size: .8em }
.whose, small, .sources { color: #3d434a; font-size: .92em }
table { border-collapse: collapse; width: 100%; margin: .8rem 0 }
th, td { border: 1px solid #767d85; padding: .35rem .5rem; text-align: start; vertical-align: top }
th[scope=row] { font-weight: 400 }
thead th { background: #eef0f2 }
ul.boxes { list-style: none; padding-inline-start: .4em }
.card { border-style: dashed; margin: 1rem 0; break-inside: avoid }
a { color: #0b4f8a }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt }
  h2, h3 { break-after: avoid }
  tr, li, .item { break-inside: avoid }
  thead { display: table-header-group }
  .cards { break-before: page }
}
"""

_BIG = """
body { max-width: none; font-size: 1.6rem }
table { table-layout: fixed }
td, th { padding: .8rem }
strong { text-decoration: underline; text-decoration-thickness: .1em }
"""

_PAPER = """
h1, h2, h3 { font-family: "%(serif)s" }
h1 { font-size: 20pt }
h2 { font-size: 15pt; margin-top: 26px; margin-bottom: 6px }
h3 { font-size: 12pt; margin-top: 18px; margin-bottom: 4px }
p { margin-top: 4px; margin-bottom: 6px }
ul { margin-top: 2px; margin-bottom: 8px }
ol.lines { font-family: "%(serif)s"; margin-top: 0px; margin-bottom: 10px }
.whose, small { color: #3d434a }
table { margin-top: 4px; margin-bottom: 10px; border-collapse: collapse; border-color: #767d85 }
th { text-align: left }
ul.boxes { list-style-type: none }
.cards { page-break-before: always }
.beside { page-break-before: always }
"""

POINTS = {As.HANDOUT: 10.5, As.KEY: 10.0, As.DISCUSSION: 18.0}
"""The size of the letters on paper, in points."""


def browser_style(kind: As) -> str:
    """The style of a page for a browser."""
    return _BROWSER + (_BIG if kind is As.DISCUSSION else "")


def paper_style(serif: str) -> str:
    """The style of a document that Qt prints; `serif` is a family of this machine.

    Qt's left is where a line begins: on the right, in a text that is read from there.
    """
    return _PAPER % {"serif": serif}

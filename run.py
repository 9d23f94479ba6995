"""Sets Literacy App up, the first time, and runs it: `python3 run.py` (`py run.py` on Windows).

`run.py test` runs its tests. `run.py wheels FOLDER` makes a folder, and `run.py --wheels FOLDER`
sets it up from there without a network. Any other arguments are the program's own. Not where the
work is done (see `bootstrap`): this file alone is kept readable to every Python.
"""

import sys

OLDEST = (3, 11)

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(
            "Literacy App needs Python %d.%d or newer, and this is Python %d.%d: "
            "run it with a newer one, such as python3.12 run.py."
            % (OLDEST + tuple(sys.version_info[:2]))
        )

    from bootstrap.commands import main

    sys.exit(main(sys.argv[1:]))

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.lesson.summary_band import SummaryBand
from literacy_app.desktop.lesson.verdict import Summary
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST
from tests.fakes.accessible import told_of
from tests.fakes.layouts import lay_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SUMMARY = Summary(
    title="A careful read",
    line="You caught most verdict words and left nearly all the plain ones alone.",
    found=9,
    partly=1,
    missed=2,
    over_flagged=2,
    plain_touched=1,
    plain=25,
    index=71.0,
    previous=48.0,
)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def band(qtbot: QtBot, look: Look) -> SummaryBand:
    made = SummaryBand(look)
    qtbot.addWidget(made)
    made.show_summary(SUMMARY)
    made.resize(1122, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_figure_is_a_text_of_its_own(band: SummaryBand) -> None:
    assert band.title.text() == SUMMARY.title
    assert band.line.text() == SUMMARY.line
    assert band.found.text() == "9 of 12 found"
    assert band.over_flagged.text() == "2 over-flagged"
    assert band.plain.text() == "1 of 25 phrases that can stand"
    assert band.discernment.text() == "+71 discernment"
    assert band.last_time.text() == "last time +48"


def test_a_screen_reader_hears_it_in_one_go(band: SummaryBand) -> None:
    assert told_of(band).name.startswith("A careful read. You caught most")
    assert "9 of 12 found, 1 partly, 2 missed. 2 over-flagged." in told_of(band).name


def test_too_few_says_so_and_shows_no_scale(band: SummaryBand) -> None:
    band.show_summary(replace(SUMMARY, index=None, previous=None))
    assert band.discernment.text() == "discernment"
    assert band.last_time.text() == "too few to say"
    assert band.scale.isHidden()
    band.show_summary(SUMMARY)
    assert not band.scale.isHidden()


def test_a_first_time_has_no_last_time(band: SummaryBand) -> None:
    band.show_summary(replace(SUMMARY, previous=None))
    assert band.last_time.isHidden()


def test_the_compact_band_is_one_line(band: SummaryBand, look: Look) -> None:
    high = band.sizeHint().height()
    band.set_band(Band.COMPACT)
    lay_out(band)
    assert band.sizeHint().height() <= look.line_height("num") + 40
    assert band.sizeHint().height() < high
    assert band.title.isHidden()
    assert not band.found.isHidden()
    band.set_band(Band.WIDE)
    assert not band.title.isHidden()


@pytest.mark.parametrize(
    ("factor", "width", "band_"),
    [(1.0, 1122, Band.WIDE), (1.25, 1260, Band.MEDIUM), (1.0, 932, Band.MEDIUM),
     (2.0, 1318, Band.COMPACT), (2.0, 976, Band.COMPACT)],
)  # fmt: skip
def test_all_words_have_the_room_they_need(
    band: SummaryBand, look: Look, factor: float, width: int, band_: Band
) -> None:
    look.set_factor(factor)
    band.set_band(band_)
    band.resize(width, band.sizeHint().height())
    lay_out(band)
    for figure in (band.found, band.over_flagged, band.discernment):
        assert figure.width() >= figure.sizeHint().width()
        assert band.contentsRect().contains(figure.geometry())
    for words in (band.title, band.line, band.plain, band.last_time):
        if not words.isHidden():
            assert words.height() >= words.heightForWidth(words.width())
            assert band.contentsRect().contains(words.geometry())


def test_pips_are_painted_by_outcome(band: SummaryBand) -> None:
    before = band.grab().toImage()
    band.show_summary(replace(SUMMARY, partly=2, missed=1))
    after = band.grab().toImage()
    assert before != after


def test_the_previous_index_is_on_the_scale(band: SummaryBand) -> None:
    before = band.scale.grab().toImage()
    band.scale.show_index(71.0, None)
    assert band.scale.grab().toImage() != before


def test_it_takes_another_theme(band: SummaryBand, look: Look) -> None:
    before = band.grab().toImage()
    look.set_theme(CONTRAST)
    assert band.grab().toImage() != before

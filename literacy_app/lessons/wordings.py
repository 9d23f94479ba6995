"""What is said of each problem, in English: what was found, what was expected, what to do.

Not the problems: a table of sentences by code, with the names of their values in braces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # The file.
    "cannot-open": "The file cannot be opened: {reason}.",
    "too-large": (
        "The file is larger than {most} MiB, the most that is read. It may not be a lesson at all."
    ),
    "utf-32": "The file is written in UTF-32. Save it as UTF-8.",
    "binary": (
        "A null character stands here, so this is not a text file, or its encoding is not given. "
        "Save it as plain text in UTF-8."
    ),
    "not-utf-8": (
        "The byte {byte} here is not UTF-8. Save the file again and choose UTF-8 as its encoding."
    ),
    "lone-surrogate": (
        "Half of a character stands here; its other half is missing. Delete it and type the "
        "character again."
    ),
    "not-plain-text": (
        "This is {kind}, not plain text. Open it in the program that made it, and save it as plain "
        "text in UTF-8."
    ),
    "cut-short": (
        "The file ends in the middle of a character. It may have been cut short while copying: "
        "copy it again."
    ),
    "control-character": (
        "The text holds the control character {character}, which nobody can see. Delete it."
    ),
    # YAML that cannot be read on.
    "tab": (
        "A tab stands where only spaces may. Replace it with spaces, as many as the lines beside "
        "this one begin with."
    ),
    "reserved-character": (
        "A text cannot begin with {character}, which means something else in YAML. Put the whole "
        "text in quotation marks."
    ),
    "colon-in-text": (
        "The text after “{key}:” holds another colon with a space behind it, which YAML takes for "
        "a second name and value. Put the whole text in quotation marks."
    ),
    "colon-in-brackets": (
        "A text between brackets holds a colon here, which YAML takes for the end of a name. Put "
        "the text in quotation marks."
    ),
    "missing-colon": (
        "“{line}” has no colon, and a name with a colon is expected here. Write “name: text”; if "
        "the line belongs to the text above, indent it further than the line where that begins."
    ),
    "no-space-after-colon": "“{line}” has no space behind its colon. Write one.",
    "odd-space": (
        "The space here is another character than the one of the space bar ({character}). Delete "
        "it and type a space."
    ),
    "odd-colon": (
        "The colon here is another character than the one on the keyboard ({character}). Delete "
        "it and type a colon and a space."
    ),
    "odd-hyphen": (
        "The dash here ({character}) is not the hyphen of the keyboard. Write a hyphen and a space."
    ),
    "no-space-after-hyphen": "Write a space behind the hyphen.",
    "text-without-bar": (
        "Below “{name}:” a text of several lines stands. Write a | behind “{name}:”, and the text "
        "further in than the name."
    ),
    "deeper": (
        "This line stands further right than the one above, which is complete. Begin it in the "
        "same column as the lines it stands beside."
    ),
    "unclosed-quote": (
        "The quotation mark {quote} that begins a text here has no partner. Put one at its end."
    ),
    "apostrophe-or-quote": (
        "The mark ' that begins a text here has no partner. If it is an apostrophe, put the whole "
        'text between " and "; if it is a quotation mark, put one at the end.'
    ),
    "text-after-quote": (
        "Behind the closing {quote} more text follows. Put the whole text between {other} and "
        "{other} instead."
    ),
    "unclosed-bracket": (
        "The bracket {bracket} that opens here is not closed. Close it; if it is the beginning of "
        "a text, put the whole text in quotation marks."
    ),
    "text-after-bracket": (
        "Behind the closing {bracket} more text follows. If a text begins with a bracket, put the "
        "whole text in quotation marks."
    ),
    "bad-escape": (
        "Between double quotation marks a backslash begins a code, and this is not one. Use single "
        "quotation marks, or write two backslashes."
    ),
    "text-after-bar": (
        "A text after {bar} begins on the next line, indented. If {bar} is part of the text, put "
        "the whole text in quotation marks."
    ),
    "dash-after-key": (
        "A list cannot begin on the line of its name. Begin it on the next line, indented."
    ),
    "list-indentation": (
        "This line is part of no entry of the list that begins in column {column}. Begin it there "
        "with a hyphen, or in the column of the entry's other lines."
    ),
    "indentation": (
        "This line begins in column {column}, where nothing above does that it could belong "
        "beside. Begin it in the column of the lines it belongs with."
    ),
    "directive": "A line that begins with % is not for lessons. Take it out.",
    "not-yaml": (
        "From here on the file cannot be read. Look at this line and the one above for a missing "
        "colon, quotation mark or bracket."
    ),
    "second-document": (
        "A second document begins here, and a file holds one. Take out the line of three hyphens."
    ),
    "too-deep": "More than {most} lists and mappings lie in each other here. A lesson needs few.",
    "too-many-nodes": (
        "Up to here the file has more than {most} values, counting what is repeated with *. A "
        "lesson has a few hundred."
    ),
    # YAML that is no part of a lesson.
    "tag": (
        "“{tag}” is a tag of YAML, which a lesson does not use. If it is part of a text, put the "
        "whole text in quotation marks."
    ),
    "merge-key": "“<<” merges mappings in YAML, which a lesson does not use. Write them out.",
    "duplicate-key": "“{name}” stands here a second time, after line {line}. Keep one of the two.",
    "entry-without-hyphen": (
        "An entry of a list seems to begin here. Write a hyphen and a space before “{name}”, in "
        "the column of the hyphens of its list."
    ),
    "key-not-text": (
        "A name is expected here, and a list or a mapping was found. If this is a text that begins "
        "with a bracket, put it in quotation marks."
    ),
    "empty-key": "A name is missing in front of this colon.",
    "unknown-alias": (
        "“*{name}” repeats what is marked with “&{name}”, and nothing above is. If the star is "
        "part of a text, put the whole text in quotation marks."
    ),
    "alias-cycle": "“*{name}” stands inside what it repeats. Write out what is meant.",
    "cut-off": (
        "The text ends with “{text}”: YAML takes the rest of the line, from # on, for a comment. "
        "If it is part of the text, put the whole text in quotation marks."
    ),
    "all-cut-off": (
        "YAML takes what follows from # on for a comment, so that nothing stands here. If it is a "
        "text, put all of it in quotation marks."
    ),
    "note-in-text": (
        "This line is part of the text that students read. Take it out if it is a note."
    ),
    "paragraphs-run-together": (
        "The blank lines in this text do not count, and its paragraphs run together. Write “|” "
        "behind the name, and the whole text on the lines below, indented."
    ),
    "swallowed-name": (
        "“{name}:” stands inside the text above here, as a part of it. If it is a name of its own, "
        "begin it in the column of the name that the text belongs to."
    ),
    # The shape of a lesson.
    "empty-file": "The file is empty, or holds nothing but comments.",
    "newer-format": (
        "This file is in format {format}. Literacy App {version} reads format {newest}: a newer "
        "version of the program is needed."
    ),
    "missing": "“{name}” is missing here. Write it with its value.",
    "unknown-key": "“{name}” is not a name that has a meaning here. Correct it or take it out.",
    "empty": "A value is expected here, and nothing stands there. Write it, or take out its name.",
    "not-text": (
        "A text is expected here, and a list or a mapping was found. If this is a text that begins "
        "with a bracket, put it in quotation marks."
    ),
    "not-a-list": "A list is expected here. Begin each entry on a line of its own with a hyphen.",
    "list-without-brackets": "A list is expected here. Write [{text}].",
    "not-a-mapping": "Lines such as “name: value” are expected here.",
    "too-few": "This list is empty, and at least {least} entry is expected.",
    "too-many": "There are more entries here than the {most} that are read.",
    "not-a-number": "“{text}” is not a number. Write one in digits, such as 2 or 0.5.",
    "not-a-whole-number": "“{text}” is not a whole number. Write it in digits, such as 20.",
    "not-a-truth": "“{text}” is neither true nor false. Write one of these two words.",
    "out-of-range": "This number must be from {least} to {most}.",
    "not-a-choice": "“{text}” is not a choice here. Write {choices}.",
    "not-an-id": (
        "“{text}” cannot be an id. Use letters, digits, hyphens, dots and underscores, 80 at most, "
        "and begin with a letter or digit."
    ),
    "not-votes": (
        "“{text}” is not a vote. Write how many of how many readers marked it, such as 1/3; some "
        "did and some did not."
    ),
    "not-a-letter": "“{text}” is not one letter. A badge has room for one.",
    "not-a-language": (
        "“{text}” is not the code of a language. Write one such as en, de or pt-BR."
    ),
    "not-a-web-address": (
        "“{text}” is not the address of a web page. Write all of it, from https:// on."
    ),
    "not-a-file-hash": (
        "“without_key” is written by the program when it takes the keys out of a lesson. Take it "
        "out."
    ),
    "too-long": (
        "With this text the passages of the lesson are longer than {most} characters together. "
        "Make several lessons of it."
    ),
    # What refers to something else.
    "unknown-kind": "“{name}” is not a kind of activity. Write {choices}.",
    "unknown-source": (
        "“{name}” is not among this lesson's sources. Write the id of one, or “authors” for a text "
        "that was written for the lesson."
    ),
    "unknown-passage": "“{name}” is not a passage of this lesson.",
    "nothing-refers": (
        "Nothing refers to “{name}”, and what this lesson refers to as “{missing}” is not there. "
        "One of them may be mistyped."
    ),
    "unknown-label": (
        "“{name}” is not a label: neither a technique nor one of the lesson's own. Write {choices}."
    ),
    "label-not-offered": (
        "“{name}” is not among the labels that this activity offers. Add it to them, or write "
        "{choices}."
    ),
    "labels-without-comma": "“{name}” is several labels. Put a comma between two labels.",
    "label-repeats": "“{name}” stands in this list twice. Keep one of the two.",
    "id-repeats": "The id “{name}” is taken. Choose another.",
    "reserved-id": "The id “{name}” is used by the program itself. Choose another.",
    # The key against the passage.
    "quote-missing": (
        "“{quote}” does not stand in the passage. Quote its words as they stand there."
    ),
    "quote-over-paragraphs": (
        "“{quote}” runs from one paragraph into the next. Quote words of one paragraph."
    ),
    "quote-leaves-out": (
        "“{quote}” does not stand in the passage without a gap. Quote without leaving words out."
    ),
    "quote-elsewhere": (
        "“{quote}” stands in the passage (places: {count}), but not where “occurrence”, “before” "
        "and “after” say."
    ),
    "quote-ambiguous": (
        "“{quote}” stands in the passage {count} times. Say which one is meant with “occurrence”, "
        "“before” or “after”."
    ),
    "too-many-places": (
        "From here on the quotations are not looked for: those above stand in too many places. "
        "Quote longer phrases, such that stand in the passage only once."
    ),
    "quote-cuts-word": "“{quote}” cuts a word. Quote whole words: “{whole}”.",
    "quote-holds-no-word": "“{quote}” holds no word. Quote at least one.",
    "quote-repeats": "“{quote}” has the same place as the entry “{id}”. Keep one of the two.",
    "two-in-one-sentence": (
        "“{quote}” stands in the same sentence as the entry “{id}”. Where sentences are marked, "
        "each has one entry."
    ),
    "core-outside-quote": (
        "The core “{core}” does not stand inside “{quote}”. Quote words from inside it."
    ),
    "let-stand-shares-word": (
        "“{quote}” shares a word with the entry “{id}”. What is to be let stand shares none with "
        "the others."
    ),
    "no-key": "This activity has no key, so there is nothing to find. Write entries under “key”.",
    "key-without-key": (
        "“{name}” belongs to the key, and this lesson is without its key. Take it out, or take out "
        "“without_key” from the top of the file."
    ),
    "no-let-stand": (
        "This activity has nothing under “let_stand”. Add words that look strong and are sound, so "
        "that marking everything does not pay."
    ),
    "no-plainer": (
        "“{quote}” has no plainer wording. Write one under “plainer”. If the word can simply go, "
        "quote the word beside it, too, and name the word as “core”."
    ),
    "no-why": "“{quote}” has no reason. Write one under “why”.",
    "option-repeats": "The option “{text}” stands in this list twice. Keep one of the two.",
    "no-right-option": (
        "None of these options is right. Write “right: true” in the one that is, or in several."
    ),
    "credit-unused": (
        "A part credit does not count here: a right option earns everything, and where several "
        "may be chosen each is right or not. Take it out."
    ),
    "support-accepted": "“{name}” is the support that is right here. Take it out of this list.",
    "all-the-same": (
        "Every claim here has the support “{text}”, so that nobody needs to look. Add claims of "
        "another."
    ),
    "option-accepted": "“{name}” is what is right here. Take it out of this list.",
    "quote-or-text": (
        "It is not said which words are meant. Write “quote” with words of the passage, or “text” "
        "with words of your own."
    ),
    "quote-and-text": (
        "“quote” stands for words of the passage and “text” for words of your own. Keep one of the "
        "two."
    ),
    "unknown-stake": "“{name}” is not among the stakes of this activity.",
    "no-decisive-card": (
        "No card decides anything. Write “decisive: true” in each that the verdict can rest on."
    ),
    "decisive-over-budget": (
        "The decisive cards cost {minutes} minutes together, and there are {budget}. Nobody could "
        "open them all: allow more minutes or let the cards cost less."
    ),
    "unknown-card": "“{name}” is not the id of a card of this activity.",
    "card-repeats": "The card “{name}” is opened twice on this path. Keep one of the two.",
    "expert-over-budget": (
        "The cards on the expert's path cost {minutes} minutes, and there are {budget}. Take a "
        "card out of the path, or allow more minutes."
    ),
    "expert-misses-card": (
        "The expert's path leaves out the card “{name}”, which is decisive. Add it to the path."
    ),
    "phrase-repeats": "“{text}” stands in this list twice. Keep one of the two.",
    "word-not-in-sentence": (
        "“{word}” does not stand in the sentence, so nobody can take it out. Write words as they "
        "stand there."
    ),
    "model-keeps-word": (
        "This model answer holds “{word}”, which should be gone. Say it without that."
    ),
    "model-loses-fact": (
        "This model answer holds no wording of the fact “{fact}”. Say the fact, or accept one more "
        "wording of it."
    ),
    "same-passage": "“{name}” is the passage on the left, too. Name another one to compare.",
    "nothing-to-compare": "There is nothing to compare yet. Write “pairs” or “left_out”.",
    "nothing-left-out": (
        "Neither text leaves out any of this, so that no answer is right. Add something that one "
        "of them leaves out."
    ),
    "no-decoys": (
        "Every voice here is missing, so that nobody needs to look. Add one that the text lets "
        "speak."
    ),
    "transfer-not-last": (
        "“transfer: true” is for the last activity of a lesson. Move this one to the end, or take "
        "it out."
    ),
    "no-from": (
        "It is not said whose words this passage is. Write “from” with the id of a source, or with "
        "“authors” for a text that was written for the lesson."
    ),
    # Courses and folders.
    "lesson-file-missing": "There is no lesson file “{name}” in the course's folder.",
    "not-in-course": (
        "The lesson “{name}” lies in this folder, and the course does not name it, so that nobody "
        "will see it there. Write “- {name}” under “lessons”, or move the file elsewhere."
    ),
    "file-repeats": "“{name}” is in this list twice. Keep one of the two.",
    "id-taken": (
        "The id “{name}” is also that of {kept}. Where both are in a library only one is shown: "
        "choose another."
    ),
    "more-problems": "There are {count} more problems. They are told once these are solved.",
}

DID_YOU_MEAN = "Did you mean “{nearest}”?"

NEAREST: Mapping[str, str] = {
    "quote-missing": "The most similar words there are “{nearest}”.",
}
"""What follows the sentence where `nearest` is known, for codes that need another than usual."""

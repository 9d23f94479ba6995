CREATE TABLE learner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    turn INTEGER NOT NULL
);
CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    try_number INTEGER NOT NULL CHECK (try_number >= 1),
    hints INTEGER NOT NULL CHECK (hints >= 0),
    response TEXT NOT NULL,
    grade TEXT NOT NULL,
    grader TEXT NOT NULL,
    counted REAL NOT NULL CHECK (counted BETWEEN 0 AND 1),
    started TEXT NOT NULL,
    ended TEXT NOT NULL,
    app_version TEXT NOT NULL
);
CREATE INDEX attempt_of ON attempt (learner, lesson);
CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX event_of ON event (learner, lesson);
CREATE TABLE draft (
    number INTEGER PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    state TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    started TEXT NOT NULL,
    UNIQUE (learner, lesson, activity)
);
CREATE TABLE draft_item (
    draft INTEGER NOT NULL REFERENCES draft (number),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) WITHOUT ROWID;
CREATE TABLE place (
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    step TEXT NOT NULL,
    step_number INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    paragraph_number INTEGER,
    turn INTEGER NOT NULL,
    PRIMARY KEY (learner, lesson)
) WITHOUT ROWID;
CREATE TABLE erasing (learner TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TRIGGER attempt_is_not_changed BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'rows of attempt are only added'); END;
CREATE TRIGGER attempt_is_not_removed BEFORE DELETE ON attempt
WHEN OLD.learner NOT IN (SELECT learner FROM erasing)
BEGIN SELECT RAISE(ABORT, 'rows of attempt are only added'); END;
CREATE TRIGGER attempt_is_not_replaced BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rows of attempt are only added'); END;
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'rows of event are only added'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
WHEN OLD.learner NOT IN (SELECT learner FROM erasing)
BEGIN SELECT RAISE(ABORT, 'rows of event are only added'); END;
CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rows of event are only added'); END;
CREATE TABLE grading (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    learner TEXT NOT NULL REFERENCES learner (id),
    content_hash TEXT NOT NULL,
    grade TEXT NOT NULL,
    grader TEXT NOT NULL,
    counted REAL NOT NULL CHECK (counted BETWEEN 0 AND 1),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    app_version TEXT NOT NULL
);
CREATE INDEX grading_of ON grading (learner, attempt);
CREATE TRIGGER grading_is_not_changed BEFORE UPDATE ON grading
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;
CREATE TRIGGER grading_is_not_removed BEFORE DELETE ON grading
WHEN OLD.learner NOT IN (SELECT learner FROM erasing)
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;
CREATE TRIGGER grading_is_not_replaced BEFORE INSERT ON grading
WHEN EXISTS (SELECT 1 FROM grading WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;

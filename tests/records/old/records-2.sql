-- Records as version 2 left them.
BEGIN TRANSACTION;
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
INSERT INTO "attempt" VALUES(1,'attempt-1','id-2','lesson','mark','hash',1,1,'{"marks":[{"start":1,"end":2,"quote":"\u00e9"}]}','{"fraction":0.5}','highlight-1',0.5,'2026-11-22T09:01:00+00:00','2026-11-22T09:01:30+00:00','0.1.0');
INSERT INTO "attempt" VALUES(2,'attempt-2','id-2','lesson','mark','hash',2,2,'{"marks":[{"start":2,"end":3,"quote":"\u00e9"}]}','{"fraction":0.5}','highlight-1',0.5,'2026-11-22T09:02:00+00:00','2026-11-22T09:02:30+00:00','0.1.0');
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
INSERT INTO "draft" VALUES(1,'id-2','lesson','mark','null','hash','2026-11-22T10:00:05+00:00');
CREATE TABLE draft_item (
    draft INTEGER NOT NULL REFERENCES draft (number),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) WITHOUT ROWID;
INSERT INTO "draft_item" VALUES(1,'000001','{"start":1,"end":4,"label":"loaded"}');
CREATE TABLE erasing (learner TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
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
INSERT INTO "event" VALUES(1,'id-3','id-2','lesson','mark','hint','{"kind":"sign"}','2026-11-22T10:00:04+00:00');
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
INSERT INTO "grading" VALUES(1,'grading-1','attempt-2','id-2','new-hash','{"fraction":0.75}','highlight-1',0.75,'lesson-changed','2026-11-23T09:02:30+00:00','0.1.0');
CREATE TABLE learner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    turn INTEGER NOT NULL
);
INSERT INTO "learner" VALUES('id-1','Zoë','zoë','2026-11-22T10:00:02+00:00',1);
INSERT INTO "learner" VALUES('id-2','Maya','maya','2026-11-22T10:00:03+00:00',2);
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
INSERT INTO "place" VALUES('id-2','lesson','mark',2,3,NULL,1);
CREATE INDEX attempt_of ON attempt (learner, lesson);
CREATE INDEX event_of ON event (learner, lesson);
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
CREATE INDEX grading_of ON grading (learner, attempt);
CREATE TRIGGER grading_is_not_changed BEFORE UPDATE ON grading
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;
CREATE TRIGGER grading_is_not_removed BEFORE DELETE ON grading
WHEN OLD.learner NOT IN (SELECT learner FROM erasing)
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;
CREATE TRIGGER grading_is_not_replaced BEFORE INSERT ON grading
WHEN EXISTS (SELECT 1 FROM grading WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rows of grading are only added'); END;
COMMIT;
PRAGMA application_id = 1279345232;
PRAGMA user_version = 2;

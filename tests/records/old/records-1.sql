-- Records as version 1 left them.
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
INSERT INTO "attempt" VALUES(1,'row-1','learner-1','lesson','mark','hash-1',1,0,'{"marks":[{"start":2,"end":8,"label":"loaded","quote":"brutal","before":"A","after":"regime fell.\n\nThe heroic army to"},{"start":27,"end":33,"label":"glittering","quote":"heroic","before":"A brutal regime fell.\n\nThe","after":"army took a small town. Proxy ga"}]}','{"points":2.0,"possible":3.0,"fraction":0.6666666666666666,"items":[{"id":"brutal","outcome":"found","location":1.0,"label":"loaded","labels":["loaded"],"credit":1.0},{"id":"heroic","outcome":"found","location":1.0,"label":"glittering","labels":["glittering"],"credit":1.0},{"id":"Proxy gangs","outcome":"missed","location":0.0,"label":null,"labels":["name-calling"],"credit":0.0}],"false_alarms":0,"false_alarm_marks":[],"discernment":{"hits":2,"signals":3,"false_alarms":0,"noise":1,"d_prime":null,"criterion":null,"index":null},"overlap":{"precision":1.0,"recall":0.6666666666666666,"f1":0.8}}','highlight-1',6.66666666666666629659e-01,'2026-11-22T10:00:03+00:00','2026-11-22T10:00:04+00:00','0.1.0');
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
INSERT INTO "draft" VALUES(1,'learner-1','lesson','mark','null','hash-1','2026-11-22T10:00:05+00:00');
CREATE TABLE draft_item (
    draft INTEGER NOT NULL REFERENCES draft (number),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) WITHOUT ROWID;
INSERT INTO "draft_item" VALUES(1,'000000002','{"start":2,"end":8,"label":"loaded","quote":"brutal","before":"A","after":"regime fell.\n\nThe heroic army to"}');
INSERT INTO "draft_item" VALUES(1,'000000027','{"start":27,"end":33,"label":"glittering","quote":"heroic","before":"A brutal regime fell.\n\nThe","after":"army took a small town. Proxy ga"}');
INSERT INTO "draft_item" VALUES(1,'000000058','{"start":58,"end":69,"label":"name-calling","quote":"Proxy gangs","before":"e heroic army took a small town.","after":"fled at dawn.\n\nNothing here is l"}');
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
INSERT INTO "event" VALUES(1,'learner-2','learner-1','lesson','','step-done','"read"','2026-11-22T10:00:02+00:00');
INSERT INTO "event" VALUES(2,'learner-3','learner-1','lesson','mark','hint','{"try":2,"kind":"count","on":""}','2026-11-22T10:00:07+00:00');
CREATE TABLE learner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    turn INTEGER NOT NULL
);
INSERT INTO "learner" VALUES('learner-1','Maya','maya','2026-11-22T10:00:01+00:00',1);
INSERT INTO "learner" VALUES('learner-4','Zoë','zoë','2026-11-22T10:00:08+00:00',2);
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
INSERT INTO "place" VALUES('learner-1','lesson','mark',2,0,NULL,2);
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
COMMIT;
PRAGMA application_id = 1279345232;
PRAGMA user_version = 1;

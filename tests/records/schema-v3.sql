-- A file of version 3 as sqlite3's .dump writes it: what the first three rungs build, with a little of everything in it.
PRAGMA application_id = 1347568961;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;
INSERT INTO "device" VALUES(1,'018bcfe5-6800-7def-8000-000000000001',5);
CREATE TABLE drafts (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    answer TEXT NOT NULL,
    confidence TEXT, hints INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "drafts" VALUES('018bcfe6-5260-7f52-981c-e1ff0e4ae394','m/q2','{"chosen":["2"]}','would-bet',1);
CREATE TABLE erasing (
    person TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    course TEXT NOT NULL,
    content_version TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    UNIQUE (device, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO "events" VALUES('018bcfe6-583c-7d5d-8cf6-35ee9e9e2fa4','018bcfe5-6800-7def-8000-000000000001',1,'018bcfe6-5260-7f52-981c-e1ff0e4ae394',1700000061500,60,'media-sociaux','5f2d','fr','page-read',1,'{"module":"m","page":"p1"}');
INSERT INTO "events" VALUES('018bcfe6-5e18-7dd5-9e54-d738297f77ae','018bcfe5-6800-7def-8000-000000000001',2,'018bcfe6-5260-73f2-9e44-31fa3c80db06',1700000063000,60,'media-sociaux','5f2d','fr','page-read',1,'{"module":"m","page":"p1"}');
INSERT INTO "events" VALUES('018bcfe6-63f4-79bf-be34-8a0e451650be','018bcfe5-6800-7def-8000-000000000001',3,'018bcfe6-5260-7f52-981c-e1ff0e4ae394',1700000064500,60,'media-sociaux','5f2d','fr','attempt-started',1,'{"attempt":"018bcfe6-0000-7000-8000-0000000000aa","module":"m","questions":[{"question":"q1","shown":[1,0,2]},{"question":"q2","shown":[0,2,1]}],"seed":"18446744073709551615"}');
INSERT INTO "events" VALUES('018bcfe6-69d0-76e6-851f-977347ed6db7','018bcfe5-6800-7def-8000-000000000001',4,'018bcfe6-5260-7f52-981c-e1ff0e4ae394',1700000066000,60,'media-sociaux','5f2d','fr','question-answered',1,'{"answer":"{\"chosen\":[\"1\"]}","attempt":"018bcfe6-0000-7000-8000-0000000000aa","confidence":"think-so","key_hash":"0123456789abcdef","module":"m","objective":"roles","points":1.0,"question":"q1","share":1.0}');
INSERT INTO "events" VALUES('018bcfe6-6fac-7edc-b414-52c54d7c33f2','018bcfe5-6800-7def-8000-000000000001',5,'018bcfe6-5260-7f52-981c-e1ff0e4ae394',1700000067500,60,'media-sociaux','5f2d','fr','attempt-finished',1,'{"attempt":"018bcfe6-0000-7000-8000-0000000000aa","module":"m"}');
INSERT INTO "events" VALUES('future-1','other',1,'018bcfe6-5260-7f52-981c-e1ff0e4ae394',1,0,'media-sociaux','','fr','page-sung',7,'{"song":"la"}');
CREATE TABLE notes (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    module TEXT NOT NULL,
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    place INTEGER NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    PRIMARY KEY (person, module, page, kind, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "notes" VALUES('018bcfe6-5260-7f52-981c-e1ff0e4ae394','m','p1','bookmark',0,'','',1700000067500,60);
INSERT INTO "notes" VALUES('018bcfe6-5260-7f52-981c-e1ff0e4ae394','m','p1','note',0,'','Une ligne,'||char(10)||'et une autre',1700000067500,60);
INSERT INTO "notes" VALUES('018bcfe6-5260-7f52-981c-e1ff0e4ae394','m','p1','sung',0,'','la',1700000067500,60);
CREATE TABLE people (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    comfort TEXT NOT NULL
) STRICT;
INSERT INTO "people" VALUES(1,'018bcfe6-5260-7f52-981c-e1ff0e4ae394','Camille','fr','{"face":"inter","letter_keys":true,"reduced_motion":false,"text_percent":130,"theme":"dark"}');
INSERT INTO "people" VALUES(2,'018bcfe6-5260-73f2-9e44-31fa3c80db06','Dominique','nl','{"face":"inter","letter_keys":true,"reduced_motion":false,"text_percent":100,"theme":"light"}');
CREATE TABLE places (
    saved INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    module TEXT NOT NULL,
    page TEXT NOT NULL,
    scroll REAL NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    UNIQUE (person, module)
) STRICT;
INSERT INTO "places" VALUES(1,'018bcfe6-5260-7f52-981c-e1ff0e4ae394','m','p2',0.25,1700000067500,60);
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('language','fr');
CREATE TABLE tombstones (
    person TEXT PRIMARY KEY,
    at_utc_ms INTEGER NOT NULL,
    scrubbed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO "tombstones" VALUES('018bcfe6-6fac-7a75-bed9-0003f67f9e1d',1700000067500,1);
CREATE INDEX events_of_person ON events (person, device, sequence);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;
CREATE TRIGGER events_stay BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE person = OLD.person)
BEGIN
    SELECT RAISE(ABORT, 'an event is never deleted');
END;
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM events WHERE device = NEW.device AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'an event is never replaced');
END;
CREATE TRIGGER the_erased_do_not_return BEFORE INSERT ON people
WHEN EXISTS (SELECT 1 FROM tombstones WHERE person = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'this person was erased');
END;
COMMIT;

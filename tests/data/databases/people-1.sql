BEGIN TRANSACTION;
CREATE TABLE account (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
        ) STRICT, WITHOUT ROWID;
INSERT INTO "account" VALUES('guide-1','Trần Thị Lan','guide',1);
CREATE TABLE consent (
            id INTEGER PRIMARY KEY,
            pseudonym TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            purpose TEXT NOT NULL,
            given INTEGER NOT NULL CHECK (given IN (0, 1)),
            version TEXT NOT NULL,
            at TEXT NOT NULL,
            helped_by TEXT NOT NULL
        ) STRICT;
INSERT INTO "consent" VALUES(1,'00000000-0000-4000-8000-000000000000','progress',0,'1-9f37103be66d','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(2,'00000000-0000-4000-8000-000000000000','class-list',0,'1-83a9c1dfdc06','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(3,'00000000-0000-4000-8000-000000000000','show-name',0,'1-3625de3af9c3','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(4,'00000000-0000-4000-8000-000000000000','call',0,'1-1869adeb7947','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(5,'9e3779b9-7f4a-4c15-b39c-c0605cedc835','progress',1,'1-9f37103be66d','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(6,'9e3779b9-7f4a-4c15-b39c-c0605cedc835','class-list',0,'1-83a9c1dfdc06','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(7,'9e3779b9-7f4a-4c15-b39c-c0605cedc835','show-name',0,'1-3625de3af9c3','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(8,'9e3779b9-7f4a-4c15-b39c-c0605cedc835','call',0,'1-1869adeb7947','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(9,'3c6ef372-fe94-482b-a739-80c0b9db906a','progress',1,'1-9f37103be66d','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(10,'3c6ef372-fe94-482b-a739-80c0b9db906a','class-list',1,'1-83a9c1dfdc06','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(11,'3c6ef372-fe94-482b-a739-80c0b9db906a','show-name',0,'1-3625de3af9c3','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(12,'3c6ef372-fe94-482b-a739-80c0b9db906a','call',0,'1-1869adeb7947','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(13,'daa66d2c-7ddf-4441-9ad6-412116c9589f','progress',1,'1-9f37103be66d','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(14,'daa66d2c-7ddf-4441-9ad6-412116c9589f','class-list',1,'1-83a9c1dfdc06','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(15,'daa66d2c-7ddf-4441-9ad6-412116c9589f','show-name',1,'1-3625de3af9c3','2026-11-27T12:30:00+00:00','guide-1');
INSERT INTO "consent" VALUES(16,'daa66d2c-7ddf-4441-9ad6-412116c9589f','call',0,'1-1869adeb7947','2026-11-27T12:30:00+00:00','guide-1');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('changes','9');
INSERT INTO "meta" VALUES('code-key','ef3d06b203e8bfcd8d492a73846a3a60e6f1dce9ec0cd9c0145a95204f96d7d5');
CREATE TABLE person (
            pseudonym TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            sort_key TEXT NOT NULL,
            birth_year INTEGER,
            sex TEXT CHECK (sex IN ('f', 'm')),
            hamlet TEXT NOT NULL,
            face TEXT,
            code_hash TEXT,
            code_failures INTEGER NOT NULL DEFAULT 0 CHECK (code_failures >= 0),
            code_boot TEXT NOT NULL DEFAULT '',
            code_uptime REAL NOT NULL DEFAULT 0,
            agreed TEXT NOT NULL DEFAULT '',
            is_restricted INTEGER NOT NULL DEFAULT 0 CHECK (is_restricted IN (0, 1)),
            created_at TEXT NOT NULL,
            merged_into TEXT CHECK (merged_into <> pseudonym)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "person" VALUES('00000000-0000-4000-8000-000000000000','Nguyễn Thị Hoa','>E3  D=MR;D 000003 L>? 0005 100000010001',1955,'f','Thôn Phú Thọ','face-hoa',NULL,0,'',0.0,'',0,'2026-11-27T12:30:00+00:00',NULL);
INSERT INTO "person" VALUES('3c6ef372-fe94-482b-a739-80c0b9db906a','Đặng Thị Ước','NG7 004 94D= 005 L>? 0005 1000010001',1955,'f','Thôn Phú Thọ','face-hoa','fbe436e21d04e3a74dc80ed5988a22049f625796129ca39f6f6807eca14bf2d9',0,'',0.0,'class-list,progress',0,'2026-11-27T12:30:00+00:00',NULL);
INSERT INTO "person" VALUES('9e3779b9-7f4a-4c15-b39c-c0605cedc835','Trần Văn Ân','5D  LJ5D 0001 O4D  1000010001',1955,NULL,'Thôn Phú Thọ','face-hoa','6ab65848c2bba3fbc4515faa9bfeb756beec5b0cff858437aec88d13693384b1',0,'',0.0,'progress',0,'2026-11-27T12:30:00+00:00',NULL);
INSERT INTO "person" VALUES('daa66d2c-7ddf-4441-9ad6-412116c9589f','Lê Đức An','3D  B;  9N7 004 10010001',1955,NULL,'Thôn Phú Thọ','face-hoa','3d77017a7358bd2348f202ecd5baa7694f4045c735a93df7b2b6c645380a1d02',0,'',0.0,'class-list,progress,show-name',0,'2026-11-27T12:30:00+00:00','00000000-0000-4000-8000-000000000000');
CREATE TABLE request (
            id TEXT PRIMARY KEY,
            pseudonym TEXT NOT NULL REFERENCES person (pseudonym) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            received TEXT NOT NULL,
            answered TEXT,
            extended TEXT,
            done TEXT
        ) STRICT, WITHOUT ROWID;
INSERT INTO "request" VALUES('request-1','9e3779b9-7f4a-4c15-b39c-c0605cedc835','see','2026-11-24','2026-11-25',NULL,NULL);
CREATE TABLE sealed_copy (
            name TEXT PRIMARY KEY,
            stick TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            made_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "sealed_copy" VALUES('copy-1','NHA-VAN-HOA',7,'2026-11-27T12:30:00+00:00');
CREATE TABLE session_note (session TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "session_note" VALUES('session-1','Trần Văn Ân quên kính');
CREATE TRIGGER consents_are_never_changed BEFORE UPDATE ON consent
           BEGIN SELECT RAISE(ABORT, 'consents are never changed'); END;
CREATE TRIGGER consents_are_deleted_with_the_person BEFORE DELETE ON consent
           WHEN EXISTS (SELECT 1 FROM person WHERE pseudonym = OLD.pseudonym)
           BEGIN SELECT RAISE(ABORT, 'consents are deleted with the person'); END;
COMMIT;

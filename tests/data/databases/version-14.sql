BEGIN TRANSACTION;
CREATE TABLE asked_again (
            kiosk TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, signed_at TEXT NOT NULL,
            PRIMARY KEY (kiosk, first, last)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "asked_again" VALUES('a6a2f198-6bd0-484a-be11-d6dbddd20773',1,37,'2026-11-25T07:00:00+00:00');
CREATE TABLE bundle_aliases (sha256 TEXT PRIMARY KEY, first INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "bundle_aliases" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',1);
CREATE TABLE bundles (
            first INTEGER PRIMARY KEY,
            last INTEGER NOT NULL UNIQUE CHECK (last >= first),
            sha256 TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL DEFAULT ''
        ) STRICT;
INSERT INTO "bundles" VALUES(1,37,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','a6a2f198-6bd0-484a-be11-d6dbddd20773/1-37-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.age');
CREATE TABLE clock_runs (
            first INTEGER PRIMARY KEY, last INTEGER NOT NULL, boot TEXT NOT NULL, epoch TEXT NOT NULL,
            earliest TEXT NOT NULL, latest TEXT NOT NULL, is_plausible INTEGER NOT NULL, is_sure INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "clock_runs" VALUES(1,37,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e','2026-11-24T08:13:50.125Z','2026-11-24T08:15:31.375Z','2026-11-24T08:16:16.375Z',1,0);
INSERT INTO "clock_runs" VALUES(38,40,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e','2026-11-24T06:26:40.000Z','2026-11-24T12:00:01.250Z','2026-11-24T12:00:03.750Z',1,0);
INSERT INTO "clock_runs" VALUES(41,47,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e','2026-11-24T08:13:50.125Z','2026-11-24T08:15:31.375Z','2026-11-24T08:15:33.875Z',1,0);
CREATE TABLE departures (
            sha256 TEXT NOT NULL, way TEXT NOT NULL, place TEXT NOT NULL, left_at TEXT NOT NULL,
            is_dated INTEGER NOT NULL CHECK (is_dated IN (0, 1)), PRIMARY KEY (sha256, way, place)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "departures" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','stick','TINH-QT','2026-11-26T07:00:00+00:00',1);
CREATE TABLE events (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            sitting TEXT,
            pseudonym TEXT,
            boot TEXT NOT NULL,
            monotonic REAL NOT NULL,
            wall TEXT NOT NULL,
            quality TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
INSERT INTO "events" VALUES(1,'01a20c9f-d62f-76db-91c7-350bd5aadee7','sitting-started','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"language":"vi"}','0000000000000000000000000000000000000000000000000000000000000000','8f44abfa289124e107b8edc9cc4903ae4e1e8562e809ac1e04ec00c81f96e303');
INSERT INTO "events" VALUES(2,'01a20c9f-db11-7d67-84e6-dca4ed3b7711','lesson-launched','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',102.5,'2026-11-24T08:15:32.625Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","mastery":0.8,"questions":["ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","resumed":false,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","steps":["mo-dau","ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"title":{"en":"An OTP is the key to your house","vi":"Mã OTP là chìa khóa nhà {addr}"},"version":"1.0.0"}','8f44abfa289124e107b8edc9cc4903ae4e1e8562e809ac1e04ec00c81f96e303','d265a556c3f84b051fb4b932e4d74784b61a25abd29cf7a697758ebb88b0862a');
INSERT INTO "events" VALUES(3,'01a20c9f-dff3-796b-8252-cf2d0c345730','lesson-initialized','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',103.75,'2026-11-24T08:15:33.875Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"749682c8-7357-4a68-b927-5e6faaa60bf1"}','d265a556c3f84b051fb4b932e4d74784b61a25abd29cf7a697758ebb88b0862a','304282264e651730710ff3ef4bba642fc2648b877d821670a1aaddcb3a10f91d');
INSERT INTO "events" VALUES(4,'01a20c9f-e4d5-77f6-9505-2567b5d243fb','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',105.0,'2026-11-24T08:15:35.125Z','unchecked','{"index":0,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"mo-dau"}','304282264e651730710ff3ef4bba642fc2648b877d821670a1aaddcb3a10f91d','8f59b743cda173130623523bc06240f048514b3e2bf722727b766c52fe347f9b');
INSERT INTO "events" VALUES(5,'01a20c9f-e9b7-78bb-b238-644f70d2040e','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',106.25,'2026-11-24T08:15:36.375Z','unchecked','{"answer":{},"attempt":1,"duration":12.5,"hints":0,"interaction":null,"kind":"page","lesson":"an-toan-tren-mang/ma-otp","outcome":"seen","question":false,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"mo-dau","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','8f59b743cda173130623523bc06240f048514b3e2bf722727b766c52fe347f9b','9c364b135e9d935797457123723ae907a8003ac37cfe34bc35d736ad7738b661');
INSERT INTO "events" VALUES(6,'01a20c9f-ee99-7c64-afa4-ff6d4ebfebe5','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',107.5,'2026-11-24T08:15:37.625Z','unchecked','{"index":1,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"ai-hoi"}','9c364b135e9d935797457123723ae907a8003ac37cfe34bc35d736ad7738b661','bc90e45882d647200a1cf391c9151cd14b299cb15fb9dd3f871c8921f2962dbb');
INSERT INTO "events" VALUES(7,'01a20c9f-f37b-7077-a03c-5e2302751cd0','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',108.75,'2026-11-24T08:15:38.875Z','unchecked','{"answer":{"chosen":["call-back"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{"choices":{"call-back":{"en":"Call back","vi":"Gọi lại"},"hang-up":{"en":"Hang up","vi":"Cúp máy"}}},"correct":"hang-up","response":"call-back","type":"choice"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"wrong","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"ai-hoi","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','bc90e45882d647200a1cf391c9151cd14b299cb15fb9dd3f871c8921f2962dbb','d66e1166272ae68759cab64fc05db6740f6d7d63739e67c8e784ae43e4296ff7');
INSERT INTO "events" VALUES(8,'01a20c9f-f85d-72ff-a8c1-0e9bc96caefb','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',110.0,'2026-11-24T08:15:40.125Z','unchecked','{"answer":{"chosen":["call-back"]},"attempt":2,"duration":12.5,"hints":0,"interaction":{"components":{"choices":{"call-back":{"en":"Call back","vi":"Gọi lại"},"hang-up":{"en":"Hang up","vi":"Cúp máy"}}},"correct":"hang-up","response":"call-back","type":"choice"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"wrong","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"ai-hoi","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','d66e1166272ae68759cab64fc05db6740f6d7d63739e67c8e784ae43e4296ff7','a1550b870cb41d62338c2a311e4911f84df5070ecdf4d404be8ea9c506493de5');
INSERT INTO "events" VALUES(9,'01a20c9f-fd3f-7f36-91f1-3bc291236538','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',111.25,'2026-11-24T08:15:41.375Z','unchecked','{"index":2,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu"}','a1550b870cb41d62338c2a311e4911f84df5070ecdf4d404be8ea9c506493de5','cf7f196b4759dc14c31d9881c0aa0cdbe62b22c9d29a4938cc08ffb35e85f2f1');
INSERT INTO "events" VALUES(10,'01a20ca0-0221-7b25-95d7-7a401587c96a','hint-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',112.5,'2026-11-24T08:15:42.625Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu"}','cf7f196b4759dc14c31d9881c0aa0cdbe62b22c9d29a4938cc08ffb35e85f2f1','8cef98f70e2b59ab30e81ce1902c3f297560c6612aee69af29517aff4da056ef');
INSERT INTO "events" VALUES(11,'01a20ca0-0703-7db7-a4a9-a08a889c1f52','step-acted','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',113.75,'2026-11-24T08:15:43.875Z','unchecked','{"act":"tap:send","draft":{"acts":["tap:send"],"mode":"alone"},"kind":"phone_task","lesson":"an-toan-tren-mang/ma-otp","mode":"alone","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","result":"onward","round":1,"seconds":1.5,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu"}','8cef98f70e2b59ab30e81ce1902c3f297560c6612aee69af29517aff4da056ef','3254a708599ad81329b0fb0f634d994f4592ed8b6e813f4f215a5bad3de32e99');
INSERT INTO "events" VALUES(12,'01a20ca0-0be5-7472-96b2-2408d98f8dae','skill-mastered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',115.0,'2026-11-24T08:15:45.125Z','unchecked','{"duration":9.5,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"749682c8-7357-4a68-b927-5e6faaa60bf1","skill":"thu-tu","step":"thu-tu","text":{"en":"Send a message alone","vi":"Tự gửi được tin"}}','3254a708599ad81329b0fb0f634d994f4592ed8b6e813f4f215a5bad3de32e99','f8b589ae868ac04bc8c4f1ba07e550b8f906e4fd429f4ee01efa4caa6a0359cf');
INSERT INTO "events" VALUES(13,'01a20ca0-10c7-7a3c-b6d6-d782a7d8133a','step-acted','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',116.25,'2026-11-24T08:15:46.375Z','unchecked','{"act":"tap:send","draft":{"acts":["tap:send","tap:send"],"mode":"alone"},"kind":"phone_task","lesson":"an-toan-tren-mang/ma-otp","mode":"alone","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","result":"onward","round":1,"seconds":1.5,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu"}','f8b589ae868ac04bc8c4f1ba07e550b8f906e4fd429f4ee01efa4caa6a0359cf','ecd631d58168dfcd1486dc006887fae8a22f60e8f29d7f40d5828ef9806cd64d');
INSERT INTO "events" VALUES(14,'01a20ca0-15a9-7245-be8e-9d7184d0dd41','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',117.5,'2026-11-24T08:15:47.625Z','unchecked','{"answer":{"chosen":["one[,]two[,]three"]},"attempt":1,"duration":12.5,"hints":1,"interaction":{"components":{"choices":{"one":{"en":"Open the app","vi":"Mở ứng dụng"},"three":{"en":"Press send","vi":"Bấm gửi"},"two":{"en":"Type the number","vi":"Nhập số"}}},"correct":"one[,]two[,]three","response":"one[,]two[,]three","type":"sequencing"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','ecd631d58168dfcd1486dc006887fae8a22f60e8f29d7f40d5828ef9806cd64d','616e26f4adeb055f14f37467ae0097b3c38032aa4c7de6d3389d5be1d69b9e52');
INSERT INTO "events" VALUES(15,'01a20ca0-1a8b-702c-926e-f893734f8389','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',118.75,'2026-11-24T08:15:48.875Z','unchecked','{"index":3,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"chia-nhom"}','616e26f4adeb055f14f37467ae0097b3c38032aa4c7de6d3389d5be1d69b9e52','a2750dba20e9cac3d9a3fbc8317f6de65132b22e9bbd210f8a19532d5e17a483');
INSERT INTO "events" VALUES(16,'01a20ca0-1f6d-75eb-9db4-470e3182b99a','lesson-abandoned','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',120.0,'2026-11-24T08:15:50.125Z','unchecked','{"duration":61.5,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"749682c8-7357-4a68-b927-5e6faaa60bf1"}','a2750dba20e9cac3d9a3fbc8317f6de65132b22e9bbd210f8a19532d5e17a483','27d8d38e31e1729ff85fcda9662ddbd44186906745dbbf2f62aa52c7f311ac47');
INSERT INTO "events" VALUES(17,'01a20ca0-244f-7a3c-b9c0-588c8e9cff9e','lesson-launched','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',121.25,'2026-11-24T08:15:51.375Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","mastery":0.8,"questions":["ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","resumed":true,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","steps":["mo-dau","ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"title":{"en":"An OTP is the key to your house","vi":"Mã OTP là chìa khóa nhà {addr}"},"version":"1.0.0"}','27d8d38e31e1729ff85fcda9662ddbd44186906745dbbf2f62aa52c7f311ac47','40258d5344449fd5970686c226ed81e13b1f92667832f994c9d4078efdabc5e1');
INSERT INTO "events" VALUES(18,'01a20ca0-2931-7d7b-9f52-bad60b0c706b','lesson-initialized','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',122.5,'2026-11-24T08:15:52.625Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"12cdfc81-f2a2-467e-acc4-1ed00793d426"}','40258d5344449fd5970686c226ed81e13b1f92667832f994c9d4078efdabc5e1','3d5ceaa93591eaecdb7be0cfcf9e75fc285f2b702a0f5b5ff1c1c9c7c3f2ca43');
INSERT INTO "events" VALUES(19,'01a20ca0-2e13-70ac-ad18-356fc58795f6','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',123.75,'2026-11-24T08:15:53.875Z','unchecked','{"index":3,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"chia-nhom"}','3d5ceaa93591eaecdb7be0cfcf9e75fc285f2b702a0f5b5ff1c1c9c7c3f2ca43','df523b9df1cd23eb1975bc58dbbb4d8fd36c4c90c884cb0fb72c6331901cfd32');
INSERT INTO "events" VALUES(20,'01a20ca0-32f5-74e8-b20c-559eb376de69','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',125.0,'2026-11-24T08:15:55.125Z','unchecked','{"answer":{"chosen":["one[.]safe[,]two[.]risky"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{"source":{"one":{"en":"Open the app","vi":"Mở ứng dụng"},"two":{"en":"Type the number","vi":"Nhập số"}},"target":{"risky":{"en":"Risky","vi":"Nguy hiểm"},"safe":{"en":"Safe","vi":"An toàn"}}},"correct":"one[.]safe[,]two[.]risky","response":"one[.]safe[,]two[.]risky","type":"matching"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"chia-nhom","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','df523b9df1cd23eb1975bc58dbbb4d8fd36c4c90c884cb0fb72c6331901cfd32','38f1a8625d9e9ec184de4e38db09bd477d66db8acd9a6f3dc8582614fa97a6e4');
INSERT INTO "events" VALUES(21,'01a20ca0-37d7-7451-8c41-bf63340f42ff','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',126.25,'2026-11-24T08:15:56.375Z','unchecked','{"index":4,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"dung-sai"}','38f1a8625d9e9ec184de4e38db09bd477d66db8acd9a6f3dc8582614fa97a6e4','977db8b58a86cdff4bed63acc483c398c2e49a9cc4d7e3cf9d85ec93484ca1b3');
INSERT INTO "events" VALUES(22,'01a20ca0-3cb9-7add-b213-274c439a60ac','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',127.5,'2026-11-24T08:15:57.625Z','unchecked','{"answer":{"chosen":["false"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{},"correct":"false","response":"false","type":"true-false"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"dung-sai","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','977db8b58a86cdff4bed63acc483c398c2e49a9cc4d7e3cf9d85ec93484ca1b3','8ab2d43b2c440ba96ff7bd4e5167b38d7f776e1389c151b128a1cabe164b52c3');
INSERT INTO "events" VALUES(23,'01a20ca0-419b-785c-8349-2b45eefc4296','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',128.75,'2026-11-24T08:15:58.875Z','unchecked','{"index":5,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"dau-hieu"}','8ab2d43b2c440ba96ff7bd4e5167b38d7f776e1389c151b128a1cabe164b52c3','21dae90c35e5ab29da09fe45a84a6f32196a8457ccec96b1dea7c419bae0bce6');
INSERT INTO "events" VALUES(24,'01a20ca0-467d-7d00-bed9-2e2c1e26814d','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',130.0,'2026-11-24T08:16:00.125Z','unchecked','{"answer":{"chosen":["link[,]sender"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{"choices":{"one":{"en":"Open the app","vi":"Mở ứng dụng"},"three":{"en":"Press send","vi":"Bấm gửi"},"two":{"en":"Type the number","vi":"Nhập số"}}},"correct":"link[,]sender","response":"link[,]sender","type":"other"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426","step":"dau-hieu","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','21dae90c35e5ab29da09fe45a84a6f32196a8457ccec96b1dea7c419bae0bce6','233cfc25e3769f9f793478de9fffe635818b96a8e8a0148054e391decb2f8047');
INSERT INTO "events" VALUES(25,'01a20ca0-4b5f-752d-88b2-d214e24071f2','lesson-completed','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',131.25,'2026-11-24T08:16:01.375Z','unchecked','{"duration":300.0,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"12cdfc81-f2a2-467e-acc4-1ed00793d426"}','233cfc25e3769f9f793478de9fffe635818b96a8e8a0148054e391decb2f8047','1fcd8bf65bdf11e96834977e4501b9392465ae4a394fd27a19084b778194281c');
INSERT INTO "events" VALUES(26,'01a20ca0-5041-76cc-969a-cf24251466e0','lesson-failed','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',132.5,'2026-11-24T08:16:02.625Z','unchecked','{"duration":300.0,"lesson":"an-toan-tren-mang/ma-otp","mastery":0.8,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"score":0.6,"session":"12cdfc81-f2a2-467e-acc4-1ed00793d426"}','1fcd8bf65bdf11e96834977e4501b9392465ae4a394fd27a19084b778194281c','b5a89d0dc7c7971bf7a6f470fd7010d6bc519b9e4648bfa0c0fa46a2792fab5f');
INSERT INTO "events" VALUES(27,'01a20ca0-5523-75e6-acc8-67f54da10406','lesson-terminated','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',133.75,'2026-11-24T08:16:03.875Z','unchecked','{"duration":61.5,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"12cdfc81-f2a2-467e-acc4-1ed00793d426"}','b5a89d0dc7c7971bf7a6f470fd7010d6bc519b9e4648bfa0c0fa46a2792fab5f','26b269d59f67d913f9d28c2a6537ae2e8c039fafe6162223ca4318c8df9cd557');
INSERT INTO "events" VALUES(28,'01a20ca0-5a05-7b00-a21f-3cf2c1d88bb1','lesson-launched','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',135.0,'2026-11-24T08:16:05.125Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","mastery":0.8,"questions":["ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","resumed":true,"session":"b105763b-71ec-4294-a060-df3064819c5b","steps":["mo-dau","ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"title":{"en":"An OTP is the key to your house","vi":"Mã OTP là chìa khóa nhà {addr}"},"version":"1.0.0"}','26b269d59f67d913f9d28c2a6537ae2e8c039fafe6162223ca4318c8df9cd557','a042efee9a20d2d95b0dbf34204ca878d01fc7c5fbacae029c082644b6603ba7');
INSERT INTO "events" VALUES(29,'01a20ca0-5ee7-7c6e-9cf6-1bf900d20b8f','lesson-initialized','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',136.25,'2026-11-24T08:16:06.375Z','unchecked','{"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"b105763b-71ec-4294-a060-df3064819c5b"}','a042efee9a20d2d95b0dbf34204ca878d01fc7c5fbacae029c082644b6603ba7','ce5b133279fb734ea76d309cc255eca2ad0bcaa309c7b3de268fdbb542e31757');
INSERT INTO "events" VALUES(30,'01a20ca0-63c9-7bfa-811e-22495c137390','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',137.5,'2026-11-24T08:16:07.625Z','unchecked','{"index":0,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":2,"session":"b105763b-71ec-4294-a060-df3064819c5b","step":"ai-hoi"}','ce5b133279fb734ea76d309cc255eca2ad0bcaa309c7b3de268fdbb542e31757','133700239630a23efcfc5bfb705f21d55d1a723d576f392a08f83f5c10c81c79');
INSERT INTO "events" VALUES(31,'01a20ca0-68ab-7b47-82c2-8daeca33067d','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',138.75,'2026-11-24T08:16:08.875Z','unchecked','{"answer":{"chosen":["hang-up"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{"choices":{"call-back":{"en":"Call back","vi":"Gọi lại"},"hang-up":{"en":"Hang up","vi":"Cúp máy"}}},"correct":"hang-up","response":"hang-up","type":"choice"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":2,"session":"b105763b-71ec-4294-a060-df3064819c5b","step":"ai-hoi","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','133700239630a23efcfc5bfb705f21d55d1a723d576f392a08f83f5c10c81c79','cb4e5b1f5654620c0880233eaa5c6176d0fda7a8886ed7321e0d15489c87789f');
INSERT INTO "events" VALUES(32,'01a20ca0-6d8d-7d79-b3b0-c47fb3b0af99','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',140.0,'2026-11-24T08:16:10.125Z','unchecked','{"index":1,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":2,"session":"b105763b-71ec-4294-a060-df3064819c5b","step":"thu-tu"}','cb4e5b1f5654620c0880233eaa5c6176d0fda7a8886ed7321e0d15489c87789f','b12956c365c87e8efce76110b9ae6fc8dc19e636b4b6d640fa8347c230da1a50');
INSERT INTO "events" VALUES(33,'01a20ca0-726f-79fe-90b8-a37e1036042c','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',141.25,'2026-11-24T08:16:11.375Z','unchecked','{"answer":{"chosen":["one[,]two[,]three"]},"attempt":1,"duration":12.5,"hints":0,"interaction":{"components":{"choices":{"one":{"en":"Open the app","vi":"Mở ứng dụng"},"three":{"en":"Press send","vi":"Bấm gửi"},"two":{"en":"Type the number","vi":"Nhập số"}}},"correct":"one[,]two[,]three","response":"one[,]two[,]three","type":"sequencing"},"kind":"choice","lesson":"an-toan-tren-mang/ma-otp","outcome":"right","question":true,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":2,"session":"b105763b-71ec-4294-a060-df3064819c5b","step":"thu-tu","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','b12956c365c87e8efce76110b9ae6fc8dc19e636b4b6d640fa8347c230da1a50','6c5979d2fa79d0da201018ddbe5b5e4c9d93610a4a4dbaf84ad6273800295aa1');
INSERT INTO "events" VALUES(34,'01a20ca0-7751-7d77-bc67-b94487b37125','lesson-passed','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',142.5,'2026-11-24T08:16:12.625Z','unchecked','{"duration":300.0,"lesson":"an-toan-tren-mang/ma-otp","mastery":0.8,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":2,"score":1.0,"session":"b105763b-71ec-4294-a060-df3064819c5b"}','6c5979d2fa79d0da201018ddbe5b5e4c9d93610a4a4dbaf84ad6273800295aa1','e83b5a8201854e2514edd02a1da646b99800da731cece167df330aebadb170d9');
INSERT INTO "events" VALUES(35,'01a20ca0-7c33-708d-8e81-80645ace02fa','help-requested','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',143.75,'2026-11-24T08:16:13.875Z','unchecked','{"screen":"result"}','e83b5a8201854e2514edd02a1da646b99800da731cece167df330aebadb170d9','638b864123a7a1a2c24dc61afd6951cb13c715c136f5eb029684d68232fdcd55');
INSERT INTO "events" VALUES(36,'01a20ca0-8115-7a77-b3b3-3cd97878296e','lesson-terminated','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',145.0,'2026-11-24T08:16:15.125Z','unchecked','{"duration":61.5,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","session":"b105763b-71ec-4294-a060-df3064819c5b"}','638b864123a7a1a2c24dc61afd6951cb13c715c136f5eb029684d68232fdcd55','615a12a2638893a25ce92ed94b31aa0a71658e6387c5b1442f3512203f92870c');
INSERT INTO "events" VALUES(37,'01a20ca0-85f7-7396-9c0d-dc4fa99536ad','sitting-ended','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',146.25,'2026-11-24T08:16:16.375Z','unchecked','{"reason":"end"}','615a12a2638893a25ce92ed94b31aa0a71658e6387c5b1442f3512203f92870c','6f769b433101bdf121dd95a31f884c7363f0c7d259c07ee3c63cb29347709fe3');
INSERT INTO "events" VALUES(38,'01a20d6d-5ee2-7a0e-958d-e8fda64f075a','session-opened',NULL,NULL,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',20001.25,'2026-11-24T12:00:01.250Z','unchecked','{"by":"0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33","part":"evening","place":"Phú Thọ","session":"5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11"}','6f769b433101bdf121dd95a31f884c7363f0c7d259c07ee3c63cb29347709fe3','9ecd0d6826f6f5ced541e97615dd8ab49d790803f9722efa43850f7228c79bdb');
INSERT INTO "events" VALUES(39,'01a20d6d-63c4-78b0-84da-4eb2157eb07b','presence-marked',NULL,'6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0a1','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',20002.5,'2026-11-24T12:00:02.500Z','unchecked','{"by":"0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33","profile":{"band":"60-74","decade":1950,"hamlet":"Phú Thọ","sex":"f"},"session":"5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11"}','9ecd0d6826f6f5ced541e97615dd8ab49d790803f9722efa43850f7228c79bdb','5c0450c6120431635d859d21d0261141a117e14e74ae20fa4a65f3df0d2946a7');
INSERT INTO "events" VALUES(40,'01a20d6d-68a6-73f4-85db-c9282c615c57','people-counted',NULL,NULL,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',20003.75,'2026-11-24T12:00:03.750Z','unchecked','{"by":"0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33","female":3,"male":1,"session":"5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11","unstated":0}','5c0450c6120431635d859d21d0261141a117e14e74ae20fa4a65f3df0d2946a7','ab8b31254852d5c0c565eb46d351c1da26a92e7049cfe886620c26a022094999');
INSERT INTO "events" VALUES(41,'01a20c9f-d62f-7cdb-8aee-7091ca345e6b','learner-added',NULL,'4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"by":"8ff34785-799e-4cc5-9082-c363445c09dd","profile":{"band":"60-74","decade":1950,"hamlet":"Thôn Phú Thọ","sex":"f"}}','ab8b31254852d5c0c565eb46d351c1da26a92e7049cfe886620c26a022094999','499779dbe57f60d24d5d0105d34c9db1916d597301ac70711e57b72d8f540ae7');
INSERT INTO "events" VALUES(42,'01a20c9f-d62f-7cdb-8aee-70929df9be57','learner-added',NULL,'4dd5eca5-747e-43ab-9fd8-7196bb87ae7a','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"by":"8ff34785-799e-4cc5-9082-c363445c09dd","profile":{"band":"60-74","decade":1950,"hamlet":"Thôn Phú Thọ","sex":"f"}}','499779dbe57f60d24d5d0105d34c9db1916d597301ac70711e57b72d8f540ae7','9c28a8e02d46573be6a387d75fee1ae49e1bc9e311c0e9132075ba27d0fadf54');
INSERT INTO "events" VALUES(43,'01a20c9f-d62f-7cdb-8aee-709331c089bb','learners-merged',NULL,NULL,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"by":"8ff34785-799e-4cc5-9082-c363445c09dd","kept":"4522700c-3989-4deb-8388-f92bbab19f72","merged":"4dd5eca5-747e-43ab-9fd8-7196bb87ae7a"}','9c28a8e02d46573be6a387d75fee1ae49e1bc9e311c0e9132075ba27d0fadf54','3b64cdfd2c184cde0c6d93108202618016897e2c0e788e4c6d3fe52c9eb974b9');
INSERT INTO "events" VALUES(44,'01a20c9f-d62f-7cdb-8aee-709399156434','learner-deleted',NULL,'4dd5eca5-747e-43ab-9fd8-7196bb87ae7a','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"by":"8ff34785-799e-4cc5-9082-c363445c09dd"}','3b64cdfd2c184cde0c6d93108202618016897e2c0e788e4c6d3fe52c9eb974b9','7f30baa1b2cf80ea5004dc81f8023a2c2ec3d5a7ba8ca01a29a8a29be98bfb3f');
INSERT INTO "events" VALUES(45,'01a20c9f-d62f-74b8-a34f-fc6a02a062fa','sitting-started','06a150e8-42c3-4111-8756-656466f67c95','a4d8caa1-c20d-4d27-baf3-25c4c3e444ca','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',101.25,'2026-11-24T08:15:31.375Z','unchecked','{"language":"vi"}','7f30baa1b2cf80ea5004dc81f8023a2c2ec3d5a7ba8ca01a29a8a29be98bfb3f','91eead5c79851f30fe797f85e721655e8c2c19f9901a4309546575acb5580478');
INSERT INTO "events" VALUES(46,'01a20c9f-db11-79d2-b74e-78ebec7a98d7','path-chosen','06a150e8-42c3-4111-8756-656466f67c95','a4d8caa1-c20d-4d27-baf3-25c4c3e444ca','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',102.5,'2026-11-24T08:15:32.625Z','unchecked','{"path":"market"}','91eead5c79851f30fe797f85e721655e8c2c19f9901a4309546575acb5580478','d4cdc7cfc26ca9d018651e9019723acee21ee9ede1af34192c5222ed23c17ee5');
INSERT INTO "events" VALUES(47,'01a20c9f-dff3-7b41-9c45-1c6543c851ab','sitting-ended','06a150e8-42c3-4111-8756-656466f67c95','a4d8caa1-c20d-4d27-baf3-25c4c3e444ca','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',103.75,'2026-11-24T08:15:33.875Z','unchecked','{"reason":"end"}','d4cdc7cfc26ca9d018651e9019723acee21ee9ede1af34192c5222ed23c17ee5','4d4e94fc313f65c494c7370cc7fb1dd89549b52c0e4ca34d1fb55cce9d038cf6');
CREATE TABLE fact_alias (merged TEXT PRIMARY KEY, kept TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "fact_alias" VALUES('4dd5eca5-747e-43ab-9fd8-7196bb87ae7a','4522700c-3989-4deb-8388-f92bbab19f72');
CREATE TABLE fact_call (
            call TEXT PRIMARY KEY, day TEXT NOT NULL, session TEXT NOT NULL, way TEXT NOT NULL,
            is_forgotten INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_call" VALUES('01a20ca0-7c33-708d-8e81-80645ace02fa','2026-11-24','','',0);
CREATE TABLE fact_group (
            id TEXT PRIMARY KEY, session TEXT NOT NULL, day TEXT NOT NULL, lesson TEXT NOT NULL,
            first INTEGER NOT NULL, present INTEGER NOT NULL, steps INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
CREATE TABLE fact_guide (
            session TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (session, account)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_guide" VALUES('5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11','0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33');
CREATE TABLE fact_learner (
            pseudonym TEXT PRIMARY KEY, added TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, is_deleted INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_learner" VALUES('4522700c-3989-4deb-8388-f92bbab19f72','2026-11-24','f','60-74','Thôn Phú Thọ',0);
INSERT INTO "fact_learner" VALUES('4dd5eca5-747e-43ab-9fd8-7196bb87ae7a','2026-11-24','f','60-74','Thôn Phú Thọ',1);
CREATE TABLE fact_lesson (lesson TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "fact_lesson" VALUES('an-toan-tren-mang/ma-otp','{"en":"An OTP is the key to your house","vi":"Mã OTP là chìa khóa nhà {addr}"}');
CREATE TABLE fact_lesson_day (
            day TEXT NOT NULL, lesson TEXT NOT NULL, started INTEGER NOT NULL,
            finished INTEGER NOT NULL, passed INTEGER NOT NULL, done INTEGER NOT NULL,
            PRIMARY KEY (day, lesson)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_lesson_day" VALUES('2026-11-24','an-toan-tren-mang/ma-otp',1,1,1,1);
CREATE TABLE fact_partner (
            sitting TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, PRIMARY KEY (sitting, pseudonym)
            ) STRICT, WITHOUT ROWID;
CREATE TABLE fact_presence (
            session TEXT NOT NULL, pseudonym TEXT NOT NULL, day TEXT NOT NULL, sex TEXT NOT NULL,
            band TEXT NOT NULL, hamlet TEXT NOT NULL, marked INTEGER NOT NULL,
            PRIMARY KEY (session, pseudonym)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_presence" VALUES('5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11','6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0a1','2026-11-24','f','60-74','Phú Thọ',39);
CREATE TABLE fact_question (
            lesson TEXT NOT NULL, step TEXT NOT NULL, day TEXT NOT NULL, asked INTEGER NOT NULL,
            alone INTEGER NOT NULL, tries INTEGER NOT NULL, wrong INTEGER NOT NULL,
            PRIMARY KEY (lesson, step, day)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_question" VALUES('an-toan-tren-mang/ma-otp','ai-hoi','2026-11-24',2,1,3,2);
INSERT INTO "fact_question" VALUES('an-toan-tren-mang/ma-otp','chia-nhom','2026-11-24',1,1,1,0);
INSERT INTO "fact_question" VALUES('an-toan-tren-mang/ma-otp','dau-hieu','2026-11-24',1,1,1,0);
INSERT INTO "fact_question" VALUES('an-toan-tren-mang/ma-otp','dung-sai','2026-11-24',1,1,1,0);
INSERT INTO "fact_question" VALUES('an-toan-tren-mang/ma-otp','thu-tu','2026-11-24',2,1,2,0);
CREATE TABLE fact_run (
            registration TEXT PRIMARY KEY, lesson TEXT NOT NULL, sitting TEXT NOT NULL,
            who TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, started TEXT NOT NULL, finished TEXT NOT NULL, passed TEXT NOT NULL,
            done TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_run" VALUES('e359e9c5-b8d4-4a01-b725-b98c179f67a7','an-toan-tren-mang/ma-otp','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','learner','4522700c-3989-4deb-8388-f92bbab19f72','f','60-74','Thôn Phú Thọ','2026-11-24','2026-11-24','2026-11-24','2026-11-24');
CREATE TABLE fact_session (
            session TEXT PRIMARY KEY, day TEXT NOT NULL, opened TEXT NOT NULL, closed TEXT NOT NULL,
            place TEXT NOT NULL, part TEXT NOT NULL, guide TEXT NOT NULL, reason TEXT NOT NULL,
            totals TEXT NOT NULL, difficulties TEXT NOT NULL, first INTEGER NOT NULL,
            is_dated INTEGER NOT NULL, female INTEGER NOT NULL, male INTEGER NOT NULL,
            unstated INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_session" VALUES('5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11','2026-11-24','19:00','','Phú Thọ','evening','0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33','','{}','[]',38,1,3,1,0);
CREATE TABLE fact_step (
            lesson TEXT NOT NULL, step TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (lesson, step)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_step" VALUES('an-toan-tren-mang/ma-otp','ai-hoi','{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}');
INSERT INTO "fact_step" VALUES('an-toan-tren-mang/ma-otp','chia-nhom','{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}');
INSERT INTO "fact_step" VALUES('an-toan-tren-mang/ma-otp','dau-hieu','{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}');
INSERT INTO "fact_step" VALUES('an-toan-tren-mang/ma-otp','dung-sai','{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}');
INSERT INTO "fact_step" VALUES('an-toan-tren-mang/ma-otp','thu-tu','{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}');
CREATE TABLE fact_study (
            sitting TEXT NOT NULL, lesson TEXT NOT NULL, day TEXT NOT NULL, who TEXT NOT NULL,
            pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL, hamlet TEXT NOT NULL,
            PRIMARY KEY (sitting, lesson)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_study" VALUES('a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','an-toan-tren-mang/ma-otp','2026-11-24','learner','4522700c-3989-4deb-8388-f92bbab19f72','f','60-74','Thôn Phú Thọ');
CREATE TABLE fact_task (
            registration TEXT NOT NULL, step TEXT NOT NULL, lesson TEXT NOT NULL, skill TEXT NOT NULL,
            who TEXT NOT NULL, pseudonym TEXT NOT NULL, sex TEXT NOT NULL, band TEXT NOT NULL,
            hamlet TEXT NOT NULL, day TEXT NOT NULL, is_phone INTEGER NOT NULL,
            PRIMARY KEY (registration, step)
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_task" VALUES('e359e9c5-b8d4-4a01-b725-b98c179f67a7','thu-tu','an-toan-tren-mang/ma-otp','thu-tu','learner','4522700c-3989-4deb-8388-f92bbab19f72','f','60-74','Thôn Phú Thọ','2026-11-24',0);
CREATE TABLE fact_taught (
            session TEXT NOT NULL, lesson TEXT NOT NULL, PRIMARY KEY (session, lesson)
            ) STRICT, WITHOUT ROWID;
CREATE TABLE fact_visit (
            sitting TEXT PRIMARY KEY, day TEXT NOT NULL, who TEXT NOT NULL, pseudonym TEXT NOT NULL,
            sex TEXT NOT NULL, band TEXT NOT NULL, hamlet TEXT NOT NULL, session TEXT NOT NULL,
            first INTEGER NOT NULL, people INTEGER NOT NULL, is_dated INTEGER NOT NULL,
            lessons INTEGER NOT NULL, answers INTEGER NOT NULL, alone INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
INSERT INTO "fact_visit" VALUES('06a150e8-42c3-4111-8756-656466f67c95','2026-11-24','guest','a4d8caa1-c20d-4d27-baf3-25c4c3e444ca','','','','',45,1,1,0,0,0);
INSERT INTO "fact_visit" VALUES('a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','2026-11-24','learner','4522700c-3989-4deb-8388-f92bbab19f72','f','60-74','Thôn Phú Thọ','',1,1,1,1,8,5);
CREATE TABLE learners (
            pseudonym TEXT PRIMARY KEY,
            added INTEGER NOT NULL,
            deleted INTEGER NOT NULL,
            kept TEXT,
            profile TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "learners" VALUES('4522700c-3989-4deb-8388-f92bbab19f72',41,0,NULL,'{"band":"60-74","decade":1950,"hamlet":"Thôn Phú Thọ","sex":"f"}');
INSERT INTO "learners" VALUES('4dd5eca5-747e-43ab-9fd8-7196bb87ae7a',42,44,'4522700c-3989-4deb-8388-f92bbab19f72','{"band":"60-74","decade":1950,"hamlet":"Thôn Phú Thọ","sex":"f"}');
CREATE TABLE lesson_progress (
            pseudonym TEXT NOT NULL,
            lesson TEXT NOT NULL,
            changed INTEGER NOT NULL,
            progress TEXT NOT NULL,
            PRIMARY KEY (pseudonym, lesson)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "lesson_progress" VALUES('4522700c-3989-4deb-8388-f92bbab19f72','an-toan-tren-mang/ma-otp',36,'{"answers":{"ai-hoi":{"chosen":["hang-up"]},"chia-nhom":{"chosen":["one[.]safe[,]two[.]risky"]},"dau-hieu":{"chosen":["link[,]sender"]},"dung-sai":{"chosen":["false"]},"mo-dau":{},"thu-tu":{"chosen":["one[,]two[,]three"]}},"completed":true,"drafts":{},"failed":true,"index":2,"latest":145.0,"lesson":"an-toan-tren-mang/ma-otp","mastered":["thu-tu"],"opened":135.0,"passed":true,"phase":"finished","pseudonym":"4522700c-3989-4deb-8388-f92bbab19f72","questions":["ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"records":{"ai-hoi":[1,0,"right",true],"chia-nhom":[1,0,"right",true],"dau-hieu":[1,0,"right",true],"dung-sai":[1,0,"right",true],"mo-dau":[1,0,"seen",false],"thu-tu":[1,0,"right",true]},"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","reviews":[["2026-11-24T08:16:02.625Z","again"],["2026-11-24T08:16:12.625Z","hard"]],"round":2,"route":["ai-hoi","thu-tu"],"session":"","steps":["mo-dau","ai-hoi","thu-tu","chia-nhom","dung-sai","dau-hieu"],"version":"1.0.0"}');
CREATE TABLE losses (
            noticed_at TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            saved INTEGER NOT NULL,
            missing INTEGER,
            is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1))
        ) STRICT, WITHOUT ROWID;
INSERT INTO "losses" VALUES('2026-11-27T04:00:00+00:00','kiosk.db.broken-20261127T040000Z',40,12,0);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('folded','47');
INSERT INTO "meta" VALUES('kiosk','a6a2f198-6bd0-484a-be11-d6dbddd20773');
CREATE TABLE packs (
            pack TEXT NOT NULL,
            version TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            folder TEXT NOT NULL UNIQUE,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            manifest TEXT NOT NULL,
            PRIMARY KEY (pack, version)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE pins (
            staff TEXT PRIMARY KEY,
            hash TEXT NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            boot TEXT NOT NULL DEFAULT '',
            uptime REAL NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
INSERT INTO "pins" VALUES('5f0f6f0a-3c1e-4a83-9d0b-7c4f0e5d2b11','$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVyb3Q',0,'',0.0);
INSERT INTO "pins" VALUES('technician','$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g',1,'3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',112.5);
CREATE TABLE queue (
            entry TEXT PRIMARY KEY,
            session TEXT NOT NULL,
            place INTEGER NOT NULL,
            learners TEXT NOT NULL,
            lesson TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;
INSERT INTO "queue" VALUES('b1d2f0a4-2c0e-4d54-8d4a-64c2d9e6b7aa','5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11',1,'6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0a1','');
CREATE TABLE receipts (
            sha256 TEXT PRIMARY KEY,
            signed_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "receipts" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','2026-11-26T08:00:00+00:00');
CREATE TABLE sitting_summary (
            sitting TEXT PRIMARY KEY,
            first INTEGER NOT NULL UNIQUE,
            summary TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "sitting_summary" VALUES('06a150e8-42c3-4111-8756-656466f67c95',45,'{"alone":0,"answers":0,"completed":0,"ended":"end","first":45,"helped":0,"last":47,"mastered":0,"passed":0,"pseudonym":"a4d8caa1-c20d-4d27-baf3-25c4c3e444ca","sitting":"06a150e8-42c3-4111-8756-656466f67c95"}');
INSERT INTO "sitting_summary" VALUES('a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d',1,'{"alone":5,"answers":8,"completed":1,"ended":"end","first":1,"helped":1,"last":37,"mastered":1,"passed":1,"pseudonym":"4522700c-3989-4deb-8388-f92bbab19f72","sitting":"a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d"}');
CREATE TABLE stranded_events (
            kiosk TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            sitting TEXT,
            pseudonym TEXT,
            boot TEXT NOT NULL,
            monotonic REAL NOT NULL,
            wall TEXT NOT NULL,
            quality TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (kiosk, sequence)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "stranded_events" VALUES('5f1d3c7e-8a42-4b1e-9c55-0d6a7b8c9d0e',5,'01a20c9f-e9b7-78bb-b238-644f70d2040e','step-answered','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',106.25,'2026-11-24T08:15:36.375Z','unchecked','{"answer":{},"attempt":1,"duration":12.5,"hints":0,"interaction":null,"kind":"page","lesson":"an-toan-tren-mang/ma-otp","outcome":"seen","question":false,"registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"mo-dau","text":{"en":"Somebody asks for the code: what do you do?","vi":"{Addr} làm gì khi có người hỏi mã?"}}','8f59b743cda173130623523bc06240f048514b3e2bf722727b766c52fe347f9b','9c364b135e9d935797457123723ae907a8003ac37cfe34bc35d736ad7738b661');
INSERT INTO "stranded_events" VALUES('5f1d3c7e-8a42-4b1e-9c55-0d6a7b8c9d0e',6,'01a20c9f-ee99-7c64-afa4-ff6d4ebfebe5','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',107.5,'2026-11-24T08:15:37.625Z','unchecked','{"index":1,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"ai-hoi"}','9c364b135e9d935797457123723ae907a8003ac37cfe34bc35d736ad7738b661','bc90e45882d647200a1cf391c9151cd14b299cb15fb9dd3f871c8921f2962dbb');
INSERT INTO "stranded_events" VALUES('5f1d3c7e-8a42-4b1e-9c55-0d6a7b8c9d0e',9,'01a20c9f-fd3f-7f36-91f1-3bc291236538','step-shown','a6eaf652-ba3f-41d5-8fec-38cb5dc3d73d','4522700c-3989-4deb-8388-f92bbab19f72','3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e',111.25,'2026-11-24T08:15:41.375Z','unchecked','{"index":2,"lesson":"an-toan-tren-mang/ma-otp","registration":"e359e9c5-b8d4-4a01-b725-b98c179f67a7","round":1,"session":"749682c8-7357-4a68-b927-5e6faaa60bf1","step":"thu-tu"}','a1550b870cb41d62338c2a311e4911f84df5070ecdf4d404be8ea9c506493de5','cf7f196b4759dc14c31d9881c0aa0cdbe62b22c9d29a4938cc08ffb35e85f2f1');
CREATE TABLE trust_marks (
            role TEXT NOT NULL,
            keys TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            PRIMARY KEY (role, keys)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE trust_metadata (
            role TEXT PRIMARY KEY,
            version INTEGER NOT NULL CHECK (version > 0),
            data BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE TABLE trust_targets (
            pack TEXT PRIMARY KEY,
            version TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE TABLE trusted_communes (
            code TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            root BLOB NOT NULL,
            fingerprint TEXT NOT NULL,
            confirmed_at TEXT NOT NULL,
            is_trusted INTEGER NOT NULL DEFAULT 1 CHECK (is_trusted IN (0, 1))
        ) STRICT, WITHOUT ROWID;
INSERT INTO "trusted_communes" VALUES('19249','Xã Lệ Thủy',X'726F6F742031','00000 00000 00000 00000 00000 00000','2026-11-28T00:00:00+00:00',1);
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
           BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
           BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE UNIQUE INDEX one_active_version ON packs (pack) WHERE is_active = 1;
CREATE INDEX events_outside_visits ON events (kind) WHERE sitting IS NULL;
CREATE INDEX merged_learners ON learners (kept) WHERE kept IS NOT NULL;
CREATE INDEX fact_visit_pseudonym ON fact_visit (pseudonym);
CREATE INDEX fact_study_pseudonym ON fact_study (pseudonym);
CREATE INDEX fact_study_topic ON fact_study (lesson, day, who);
CREATE INDEX fact_run_done ON fact_run (done, who, pseudonym, lesson) WHERE done != '';
CREATE INDEX fact_run_pseudonym ON fact_run (pseudonym);
CREATE INDEX fact_task_pseudonym ON fact_task (pseudonym);
CREATE INDEX tasks_done_alone ON events (pseudonym) WHERE kind = 'skill-mastered';
CREATE INDEX paths_chosen ON events (pseudonym) WHERE kind = 'path-chosen';
COMMIT;

-- The library store. Tables are filled in reading order; `json` holds the whole frozen record.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, language TEXT, json TEXT NOT NULL);
CREATE TABLE chapters (
  id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents, title TEXT, language TEXT, kind TEXT NOT NULL,
  style TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE citations (
  id TEXT PRIMARY KEY, chapter TEXT NOT NULL REFERENCES chapters, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  form TEXT NOT NULL, raw TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE "references" (
  id TEXT PRIMARY KEY, chapter TEXT NOT NULL REFERENCES chapters, record TEXT, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, origin TEXT NOT NULL, raw TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE records (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL, title TEXT, year INTEGER,
  json TEXT NOT NULL);
CREATE TABLE links (
  citation TEXT NOT NULL REFERENCES citations, item INTEGER NOT NULL, record TEXT NOT NULL REFERENCES records,
  kind TEXT NOT NULL, confidence REAL NOT NULL, json TEXT NOT NULL);
CREATE TABLE findings (
  "check" TEXT NOT NULL, severity TEXT NOT NULL, document TEXT NOT NULL, chapter TEXT, fingerprint TEXT NOT NULL,
  json TEXT NOT NULL);
CREATE TABLE corrections (
  kind TEXT NOT NULL, content TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, reason TEXT,
  PRIMARY KEY (kind, content, name)) WITHOUT ROWID;
CREATE TABLE dismissals (fingerprint TEXT PRIMARY KEY, "check" TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, shown UNINDEXED, folded, tokenize = "unicode61 remove_diacritics 0");
CREATE INDEX citations_chapter ON citations (chapter);
CREATE INDEX references_record ON "references" (record);
CREATE INDEX links_record ON links (record);
CREATE INDEX links_citation ON links (citation);

-- SPDX-License-Identifier: Apache-2.0
-- With a default, so that the release before this one can go on writing notes.
ALTER TABLE notes ADD COLUMN author text NOT NULL DEFAULT 'unknown';

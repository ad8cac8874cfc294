-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text text NOT NULL,
    written timestamptz NOT NULL DEFAULT now()
);

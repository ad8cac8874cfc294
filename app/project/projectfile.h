// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/error.h"
#include "model/project.h"
#include "project/yamlpath.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// slipway.yaml: found, read and validated. Every problem names file, line and column (1-based, in
/// characters), and what to do about it. Any thread; the functions read the disk, so never the GUI's.
namespace slipway::project {

/// The nearest `slipway.yaml`, in \a startFolder or a folder above it, as git looks for `.git`.
/// Absolute; empty if there is none.
QString find(const QString &startFolder);

/// The project of \a fileOrFolder: the file itself, or the one that find() sees from the folder.
/// NotFound if there is none, LocalIo if it cannot be read, else InvalidInput with the first problem.
Result<Project> read(const QString &fileOrFolder);

/// The project that \a text describes, as if it stood in \a file (made absolute; the files that it
/// names are looked for beside it). InvalidInput with the first problem of problems().
Result<Project> parse(const QByteArray &text, const QString &file);

/// All that is wrong with \a text, in the order of its lines; empty if parse() succeeds. A YAML
/// syntax error is alone, since nothing after it can be trusted.
std::vector<Error> problems(const QByteArray &text, const QString &file);

/// Something wrong, and which value it is about; of a missing one, where it belongs.
struct Problem {
    Error error;
    YamlPath path;
};
/// The same as problems(), each with its place.
std::vector<Problem> placedProblems(const QByteArray &text, const QString &file);

} // namespace slipway::project

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/project.h"
#include "project/reader.h"
#include "project/yaml.h"

#include <optional>

/// The sections of slipway.yaml, each read into its part of the project. What is wrong is noted in
/// the reader; what could be read is there nevertheless.
namespace slipway::project {

/// Notes a problem unless \a path, as it stands at \a node, is a file inside the project's folder.
bool isProjectFile(Reader &reader, const YamlNode &node, const QString &path, const QString &name,
                   const Project &project);
/// Notes a problem unless \a text is a name: `[a-z0-9][a-z0-9_-]*`.
bool isName(Reader &reader, const YamlNode &node, const QString &text, const QString &name);

void readCompose(Reader &reader, const YamlNode &node, Project &project);
void readServices(Reader &reader, const YamlNode &node, Project &project);
void readChecks(Reader &reader, const YamlNode &node, Project &project);
/// After readChecks(): a smoke check goes to the port of its service's check.
void readSmoke(Reader &reader, const YamlNode &node, Project &project);
void readBeforeStart(Reader &reader, const YamlNode &node, Project &project);
/// The same for the project and for an environment; nothing if there is none, or it cannot be read.
std::optional<SecretSource> readSecretSource(Reader &reader, const YamlNode &node);
void readSecrets(Reader &reader, const YamlNode &node, Project &project);
void readEnvironments(Reader &reader, const YamlNode &node, Project &project);
/// After readEnvironments(): rules and approvals name environments.
void readContract(Reader &reader, const YamlNode &node, Project &project);
/// After readEnvironments(): they are named here too.
void readAlerts(Reader &reader, const YamlNode &node, Project &project);

} // namespace slipway::project

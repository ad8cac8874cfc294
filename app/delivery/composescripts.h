// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway::delivery::scripts {

/// The scripts that a ComposeTarget runs on a host, complete with docker_(). Each says what its
/// arguments are.
extern const QString preflight; ///< $1 directory
extern const QString observe;   ///< $1 Compose project, $2 directory
extern const QString layers;    ///< $1 Compose project, $2 directory
extern const QString normalize; ///< $1 directory; stdin: compose.yaml
extern const QString render;    ///< $1 directory, $2 project, $3… compose files; stdin: tar
extern const QString view;      ///< $1 directory, $2 project, $3… image references; stdin: compose.yaml
extern const QString mark;    ///< $1 directory, then for each mounted file: path, SHA-256, why, services between spaces
extern const QString pull;    ///< $1… image references
extern const QString bringUp; ///< $1 compose.yaml, $2 project, $3 seconds, $4 Slipway project, $5 environment, $6 sums
                              ///< of what it applies, $7… a level each, its services between spaces
extern const QString once;    ///< $1 compose.yaml, $2 project, $3 seconds, $4 word, $5 sums, $6 levels, then so many
                              ///< levels, service, command…
extern const QString down;    ///< $1 compose.yaml
extern const QString current; ///< $1 directory, $2 folder name
extern const QString logs;    ///< $1 project, $2 lines, $3 `follow` or empty, $4 service or empty
extern const QString restart; ///< $1 project, $2 service, which has containers
extern const QString evidence; ///< $1 project, $2… services
extern const QString folders;  ///< $1… folders to make, unless they exist

} // namespace slipway::delivery::scripts

// SPDX-License-Identifier: Apache-2.0
#include "release/resolved.h"

namespace slipway::release {

Result<std::vector<config::EnvEntry>> resolved(const Context &context, const Environment &environment,
                                               const std::vector<config::Setting> &settings, std::stop_token stop)
{
    const auto resolver = context.resolver(environment);
    std::vector<config::EnvEntry> entries;
    for (const config::Setting &setting : settings) {
        auto value = resolver.resolveValue(setting.value, stop);
        if (!value) {
            Error error = value.error();
            error.where.environment = environment.name;
            return fail(error);
        }
        entries.push_back({setting.key, *value, setting.line, setting.file});
    }
    return entries;
}

} // namespace slipway::release

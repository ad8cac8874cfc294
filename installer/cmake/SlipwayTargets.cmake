# SPDX-License-Identifier: Apache-2.0
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# What every target of ours is compiled with. Warnings are errors in presets only.
function(slipway_compile target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
        QT_USE_QSTRINGBUILDER)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow=local -Wno-missing-field-initializers)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}/ui")
endfunction()

# slipway_precompile(target header.h): who names the same header shares what the first one made of it: measured, each
# takes six seconds to make.
function(slipway_precompile target header)
    get_property(maker GLOBAL PROPERTY "slipway_precompiled_${header}")
    if(maker)
        target_precompile_headers(${target} REUSE_FROM ${maker})
    else()
        target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/${header}")
        set_property(GLOBAL PROPERTY "slipway_precompiled_${header}" ${target})
    endif()
endfunction()

# One static library for a folder of app/ or ui/:
# slipway_library(name [PRECOMPILE header.h] SOURCES … LINKS …)
function(slipway_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PRECOMPILE" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_LINKS})
    slipway_compile(${name})
    if(arg_PRECOMPILE)
        slipway_precompile(${name} ${arg_PRECOMPILE})
    endif()
endfunction()

# One test executable: slipway_test(tst_name [PRECOMPILE header.h] SOURCES … LINKS … [LABELS …] [TIMEOUT seconds]).
# One with the label `fleet` has a fleet to itself while it runs.
function(slipway_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PRECOMPILE;TIMEOUT" "SOURCES;LINKS;LABELS")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test)
    slipway_compile(${name})
    target_compile_definitions(${name} PRIVATE SLIPWAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(NOT arg_PRECOMPILE)
        set(arg_PRECOMPILE app/precompiled.h)
    endif()
    # What was made for a library is of no use to an executable's -fPIE.
    target_compile_options(${name} PRIVATE -fPIC)
    slipway_precompile(${name} ${arg_PRECOMPILE})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if("fleet" IN_LIST arg_LABELS)
        add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/fleet/lane" ${name} $<TARGET_FILE:${name}>)
        set_tests_properties(${name} PROPERTIES RESOURCE_GROUPS "fleets:1")
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# The same, of what links Widgets.
function(slipway_window_test name)
    slipway_test(${name} PRECOMPILE ui/precompiled.h ${ARGN})
endfunction()

# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
# Base images without the internet: files of the Debian system that this runs in. They are made once and
# kept as the registry's own storage, so that a later fleet finds them in its registry from the start.

cache=/var/cache/slipway-fleet
postgres_bin=/usr/lib/postgresql/17/bin

# What the images are made of: the packages, and how.
images_key() {
    { cat /.slipway-stamp 2>/dev/null || dpkg-query -W; cat "$here"/images/* "$here/lib/images.sh"; } |
        sha256sum | cut -c1-16
}
images_archive() { echo "$cache/base-images-$(images_key).tar"; }

seed_registry() { with_the_cache unpack_base_images; }
unpack_base_images() {
    if [ -f "$(images_archive)" ]; then tar -xf "$(images_archive)" -C "$state/registry"; fi
}

# Fleets that come up at the same time share the cache: one makes the images, the others wait for them.
with_the_cache() { # CMD…
    mkdir -p "$cache"
    ( flock 8; "$@" ) 8>"$cache/lock"
}

base_layer() { "$here/images/layer.py" "$@" base-files dash coreutils sed; }

make_python_image() {
    base_layer python3-minimal libpython3-stdlib python3-psycopg2 ca-certificates tzdata --without 'debconf*' --without openssl \
        --without 'perl*' --without media-types --without netbase |
        local_docker import --change 'CMD ["python3"]' --change 'ENV PYTHONUNBUFFERED=1' \
            - "$registry/base/python:3.13"
}

make_postgres_image() {
    local add=$state/local/postgres-image
    mkdir -p "$add/usr/local/bin" "$add/usr/bin"
    install -m 755 "$here/images/postgres-entrypoint" "$add/usr/local/bin/entrypoint"
    install -m 755 "$(command -v setpriv)" "$(command -v locale)" "$add/usr/bin"
    # postgresql-common, the tools for many clusters on one machine, would bring Perl.
    base_layer postgresql-17 postgresql-client-17 libcap-ng0 tzdata --add "$add" --without 'postgresql*common' --without ssl-cert \
        --without 'perl*' --without 'debconf*' --without 'lib*-perl' --without locales --without ucf --without adduser --without 'libllvm*' |
        local_docker import --change 'ENTRYPOINT ["entrypoint"]' --change 'CMD ["postgres"]' \
            --change "ENV PATH=$postgres_bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
            --change 'ENV PGDATA=/var/lib/postgresql/data' --change 'VOLUME /var/lib/postgresql/data' --change 'EXPOSE 5432' \
            - "$registry/base/postgres:17"
    rm -rf "$add"
}

push_base_images() {
    local name
    for name in python:3.13 postgres:17; do local_docker push --quiet "$registry/base/$name" || return; done
}

keep_base_images() {
    local archive
    archive=$(images_archive)
    mkdir -p "$cache"
    rm -f "$cache"/base-images-*
    tar -cf "$archive.new" -C "$state/registry" . && mv "$archive.new" "$archive"
}

make_base_images() {
    local log=$state/local/log/images.log
    unpack_base_images
    if has_base_images; then return; fi
    say 'making the base images (once)'
    { make_python_image && make_postgres_image && push_base_images && keep_base_images; } >>"$log" 2>&1 || {
        tail -n 25 "$log" >&2
        die 'the base images could not be made'
    }
}

# The one that is pushed last.
has_base_images() {
    [ -f "$(images_archive)" ] && [ -d "$state/registry/docker/registry/v2/repositories/base/postgres/_manifests/tags/17" ]
}

await_base_images() {
    if ! has_base_images; then with_the_cache make_base_images; fi
}

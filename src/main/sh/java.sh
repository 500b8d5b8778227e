# shellcheck shell=bash
# The JDK and Maven. The default `java` of a machine may be older than one in its JVM folder.

JAVA_MINIMUM=21
MAVEN_MINIMUM=3.6
JVM_FOLDERS="/usr/lib/jvm/* /opt/java/* $HOME/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"
OLD_JAVA=''

# The major version of the JDK in a folder, or nothing if there is no JDK (a JRE does not count).
jdk_major() {
    local version=''
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        version="$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$1/release" | head -n 1)"
    fi
    if [ -z "$version" ]; then
        version="$(version_in "$("$1/bin/javac" -version 2>&1)")"
    fi
    # Java 8 called itself 1.8.
    version="${version#1.}"
    printf '%s' "${version%%.*}"
}

# The home of the `java` on the PATH, links followed.
java_home_on_path() {
    have java || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | head -n 1
}

# Sets and exports JAVA_HOME: the given one, the one on the PATH, else the newest installed.
find_java() {
    local home major best='' best_major=0
    OLD_JAVA=''
    for home in "${JAVA_HOME:-}" "$(java_home_on_path)"; do
        [ -n "$home" ] || continue
        major="$(jdk_major "$home")"
        if [ -n "$major" ] && [ "$major" -ge "$JAVA_MINIMUM" ]; then
            best="$home"
            best_major="$major"
            break
        fi
        if [ -n "$major" ]; then OLD_JAVA="Java $major in $home"; fi
    done
    if [ -z "$best" ]; then
        # shellcheck disable=SC2086
        for home in $JVM_FOLDERS; do
            major="$(jdk_major "$home")"
            if [ -n "$major" ] && [ "$major" -ge "$JAVA_MINIMUM" ] && [ "$major" -gt "$best_major" ]; then
                best="$home"
                best_major="$major"
            fi
        done
    fi
    [ -n "$best" ] || return 1
    JAVA_HOME="$best"
    JAVA_MAJOR="$best_major"
    export JAVA_HOME
}

packages_for_java() {
    if apt_knows openjdk-25-jdk-headless; then
        printf 'openjdk-25-jdk-headless'
    else
        printf 'openjdk-21-jdk-headless'
    fi
}

explain_java() {
    printf 'A JDK %s or later is needed, but there is %s: ' "$JAVA_MINIMUM" "${OLD_JAVA:+only }${OLD_JAVA:-none on this machine}"
    if is_macos; then
        printf 'install one with "brew install openjdk@25".'
    else
        printf 'install one (on Debian 13 and Ubuntu: apt-get install openjdk-21-jdk-headless; elsewhere for example Temurin 25) and let JAVA_HOME name its folder.'
    fi
}

find_maven() {
    local text
    have mvn || return 1
    # The name may stand in bold, which is written with a number.
    text="$(mvn --version 2>/dev/null)"
    version_at_least "$(version_in "${text##*Apache Maven }")" "$MAVEN_MINIMUM"
}

packages_for_maven() {
    printf 'maven'
}

explain_maven() {
    printf 'Maven %s or later is needed for the build: ' "$MAVEN_MINIMUM"
    if is_macos; then
        printf 'install it with "brew install maven".'
    else
        printf 'install it (on Debian and Ubuntu: apt-get install maven), so that mvn is on the PATH.'
    fi
}

# Maven as every command here calls it.
maven() {
    if [ "$JAVA_MAJOR" -ge 24 ]; then
        # Against warnings about Maven's own libraries.
        export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    fi
    VAADIN_USAGE_STATS_ENABLED=false exec mvn -B "$@"
}

# shellcheck shell=bash
# Parts that the scripts share. Sourced, never run.

# The oldest Java that the program runs on.
OLDEST_JAVA=17

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app="$root/platform/app/target"
bench="$root/platform/bench"
check="$root/course-content/target"

# The home of the JDK that a java command belongs to; fails where it is no JDK or too old.
jdk_home() {
  local said version home
  said=$("$1" -XshowSettings:properties -version 2>&1) || return 1
  version=$(sed -n 's/^ *java\.specification\.version = //p' <<<"$said")
  home=$(sed -n 's/^ *java\.home = //p' <<<"$said")
  [[ $version =~ ^[0-9]+$ ]] || return 1 # 1.8 and older have a point
  ((version >= OLDEST_JAVA)) || return 1
  [[ -x $home/bin/javac ]] || return 1
  printf '%s\n' "$home"
}

# Java commands to try, the person's own choice first. JDK_PLACES: folders that hold JDKs, with colons.
java_candidates() {
  local places=${JDK_PLACES-/usr/lib/jvm:$HOME/.sdkman/candidates/java:/opt/java:$HOME/.jdks} place
  [[ -z ${JAVA_HOME-} ]] || printf '%s\n' "$JAVA_HOME/bin/java"
  command -v java || true
  if [[ -z ${JDK_PLACES-} && -x /usr/libexec/java_home ]]; then
    /usr/libexec/java_home -v "$OLDEST_JAVA+" 2>/dev/null | sed 's,$,/bin/java,' || true
  fi
  while IFS= read -r place; do
    [[ -z $place ]] || printf '%s\n' "$place"/*/bin/java
  done < <(tr ':' '\n' <<<"$places")
}

# Sets and exports JAVA_HOME, or ends the script with status 10.
find_jdk() {
  local candidate home
  while IFS= read -r candidate; do
    [[ -x $candidate ]] || continue
    if home=$(jdk_home "$candidate"); then
      export JAVA_HOME=$home
      return
    fi
  done < <(java_candidates)
  echo "No JDK $OLDEST_JAVA or newer was found. Install one, for example from https://adoptium.net, or set JAVA_HOME." >&2
  exit 10
}

# Whether something of the program has changed since the last build. A folder counts too: it changes when a file in
# it is removed.
build_needed() {
  [[ -f $app/.built && -f $app/app.war && -f $app/micro/payara-micro.jar ]] || return 0
  [[ -n $(find "$root/pom.xml" "$root/course-content" "$root/platform/xapi" "$root/platform/app" \
    \( -name target -o -path '*/src/test' -o -name '.*' \) -prune -o -newer "$app/.built" -print | head -n 1) ]]
}

# Before a build: what changes while it runs must count as changed afterwards.
build_begins() {
  mkdir -p "$app" "$root/course-content/target" "$root/platform/xapi/target"
  rm -f "$app/.built"
  touch "$app/.building"
}

build_ends() {
  mv "$app/.building" "$app/.built"
}

# Keeps what tells a person that the build goes on. At the very first time most of the work is downloading.
build_progress() {
  awk '
    /Downloaded from/ { files++; if (files % 50 == 0) print "  " files " files downloaded" }
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); gsub(/  +/, " "); print "  building " $0 }
    /^\[ERROR\]/ { print }
    { fflush() }'
}

# Builds the program where that is needed; says nothing where it is not.
build() {
  build_needed || return 0
  echo "Building. The first time this downloads libraries and takes some minutes."
  build_begins
  if ! (cd "$root" && ./mvnw -B -DskipTests -pl platform/app -am package </dev/null 2>&1) |
    tee "$app/build.log" | build_progress; then
    echo "The build failed. The whole story: $app/build.log" >&2
    exit 1
  fi
  build_ends
}

# Compiles the benchmark and notes its libraries, where something of it has changed.
build_bench() {
  [[ ! -f $bench/target/.built ||
    -n $(find "$root/pom.xml" "$bench/pom.xml" "$bench/src/main" -newer "$bench/target/.built" | head -n 1) ]] || return 0
  echo "Building the benchmark."
  mkdir -p "$bench/target"
  (cd "$root" && ./mvnw -B -q -f "$bench/pom.xml" compile \
    dependency:build-classpath -Dmdep.outputFile="$bench/target/classpath" </dev/null) || return 1
  touch "$bench/target/.built"
}

# Compiles the check of the content and notes its libraries, where something of it has changed. The content itself is no
# part of it: the check reads that from its folder.
build_check() {
  [[ ! -f $check/.check-built ||
    -n $(find "$root/pom.xml" "$root/course-content/pom.xml" "$root/course-content/src/main/java" \
      -newer "$check/.check-built" | head -n 1) ]] || return 0
  echo "Building the check."
  mkdir -p "$check"
  (cd "$root" && ./mvnw -B -q -pl course-content compile \
    dependency:build-classpath -Dmdep.outputFile="$check/check-classpath" </dev/null) || return 1
  touch "$check/.check-built"
}

# Becomes a program of the built application. The launcher itself needs little memory.
exec_java() {
  local classes="$app/app/WEB-INF/classes:$app/app/WEB-INF/lib/*"
  : "${JUMPTOJOB_DATA_DIR:=$root/data}"
  export JUMPTOJOB_DATA_DIR
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx96m -cp "$classes" "$@"
}

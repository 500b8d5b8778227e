# shellcheck shell=bash
# What the browser tests need beside the build: Chromium, fonts for all six languages, GDAL.

find_chromium() {
    local candidate
    for candidate in "${SDGMAP_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$candidate" ] && have "$candidate" && "$candidate" --version >/dev/null 2>&1; then
            SDGMAP_CHROMIUM="$(command -v "$candidate")"
            export SDGMAP_CHROMIUM
            return 0
        fi
    done
    return 1
}

packages_for_chromium() {
    printf 'chromium'
}

explain_chromium() {
    printf 'Chromium is needed for the browser tests: '
    if is_macos; then
        printf 'install Google Chrome, or let SDGMAP_CHROMIUM name a Chromium.'
    else
        printf 'install it (on Debian: apt-get install chromium) or let SDGMAP_CHROMIUM name one; ./sdgmap verify --quick does without.'
    fi
}

# Chinese and Arabic pages show empty boxes without these. macOS has them all.
find_fonts() {
    is_macos && return 0
    have fc-list && [ -n "$(fc-list :lang=zh family)" ] && fc-list :lang=ar family | grep -v DejaVu >/dev/null
}

packages_for_fonts() {
    printf 'fontconfig fonts-noto-core fonts-noto-cjk'
}

explain_fonts() {
    printf 'Fonts for Arabic and Chinese are needed for the browser tests: install Noto Sans Arabic and Noto Sans CJK (on Debian and Ubuntu: apt-get install fontconfig fonts-noto-core fonts-noto-cjk).'
}

find_gdal() {
    have ogrinfo && have gdalinfo
}

packages_for_gdal() {
    printf 'gdal-bin'
}

explain_gdal() {
    printf 'GDAL is needed for the tests, which open tiles and exports with it: '
    if is_macos; then
        printf 'install it with "brew install gdal".'
    else
        printf 'install it (on Debian and Ubuntu: apt-get install gdal-bin).'
    fi
}

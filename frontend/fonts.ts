/**
 * Noto Sans for every script, cut into pieces by range of characters, of which a browser fetches what a page shows.
 * Chinese has a hundred pieces, so their list is loaded for Chinese readers only.
 */
import '@fontsource-variable/noto-sans/wght.css';

const language = document.documentElement.lang;
if (language === 'ar') {
  void import('@fontsource-variable/noto-sans-arabic/wght.css');
} else if (language === 'zh') {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
}

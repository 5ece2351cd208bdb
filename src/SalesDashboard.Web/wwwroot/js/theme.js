// Light or dark: one attribute and one cookie, no request. The server reads the cookie on the next page, so nothing flashes.
const year = 31536000;

export function toggleTheme() {
  const root = document.documentElement;
  const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  root.dataset.theme = theme;
  const secure = location.protocol === 'https:' ? ';secure' : '';
  document.cookie = `theme=${theme};path=/;max-age=${year};samesite=lax${secure}`;
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-theme-toggle]')) {
    toggleTheme();
  }
});

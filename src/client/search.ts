import { startSearch } from '../search/page.ts';

const [form, status, results] = ['search', 'status', 'results'].map((id) =>
  document.getElementById(id),
);
if (form && status && results) startSearch(form, status, results);

/** Shows the records of one kind alone. */
const select = document.querySelector<HTMLSelectElement>('form.filter select');

select?.addEventListener('change', () => {
  for (const record of document.querySelectorAll<HTMLElement>('.records > li')) {
    record.hidden = select.value !== '' && record.dataset['kind'] !== select.value;
  }
});

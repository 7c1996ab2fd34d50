// Sorts and filters tables, lets the bars of a chart be read with the arrow keys, marks where one is in the contents, and
// puts everything back for print. The page is complete without it.
(() => {
  'use strict';

  const NOTHING = '—';
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // A cell is sorted by the value it is given for that, or by its first line; what is no number in a column of numbers has no place among them.
  const firstLine = (cell) => (cell.firstChild ? cell.firstChild.textContent.trim() : '');
  const sortedBy = (cell) => cell.dataset.sort ?? firstLine(cell);
  const isNothing = (text) => text === '' || text === NOTHING;
  const isNumber = (text) => /^[+-]?\d+(\.\d+)?%?$/.test(text);

  function compareBy(rows, at) {
    const keys = new Map(rows.map((row) => [row, sortedBy(row.cells[at])]));
    const filled = [...keys.values()].filter((text) => !isNothing(text));
    const byNumber = filled.every(isNumber);
    return (sign) => (a, b) => {
      const [one, other] = [keys.get(a), keys.get(b)];
      if (isNothing(one) || isNothing(other)) return isNothing(one) - isNothing(other);
      return sign * (byNumber ? parseFloat(one) - parseFloat(other) : collator.compare(one, other));
    };
  }

  const restores = [];

  function enhance(table) {
    const body = table.tBodies[0];
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    const rows = body ? [...body.rows] : [];
    const isPlain = table.tBodies.length === 1 && rows.every((row) => row.cells.length === heads.length);
    if (rows.length < 2 || !isPlain) return;
    let sorted = { at: -1, sign: 1 };
    let wanted = [];
    let told = null;

    const show = (official) => {
      const order = [...rows];
      if (!official && sorted.at >= 0) order.sort(compareBy(rows, sorted.at)(sorted.sign));
      for (const row of rows) {
        const text = wanted.length === 0 || official ? '' : row.textContent.toLowerCase();
        row.hidden = !official && wanted.some((word) => !text.includes(word));
      }
      body.append(...order);
    };
    const tell = () => {
      const shown = rows.filter((row) => !row.hidden).length;
      const total = table.tFoot ? `，合计仍为全部${rows.length}行的合计` : '';
      if (wanted.length === 0) told.textContent = `共${rows.length}行`;
      else
        told.textContent =
          shown === 0 ? `没有符合的行，共${rows.length}行` : `符合的${shown}行，共${rows.length}行${total}`;
    };

    const sortBy = (at, sign) => {
      sorted = { at, sign };
      heads.forEach((head, i) => {
        if (i === at) head.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
        else head.removeAttribute('aria-sort');
      });
      show(false);
    };

    heads.forEach((head, at) => {
      const button = make('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        // Up, down, and back to the order of the document.
        if (sorted.at !== at) sortBy(at, 1);
        else if (sorted.sign === 1) sortBy(at, -1);
        else sortBy(-1, 1);
      });
    });

    if (rows.length > 10) {
      const input = make('input', { type: 'search', placeholder: '名称、编号等', autocomplete: 'off' });
      told = make('output', { textContent: `共${rows.length}行` });
      input.addEventListener('input', () => {
        wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        show(false);
        tell();
      });
      // On a phone the lines of a list stand one under the other, without their header.
      const names = ['原来的顺序', ...heads.map((head) => head.textContent.trim())];
      const select = make('select', {}, ...names.map((name, i) => make('option', { value: String(i - 1) }, name)));
      select.addEventListener('change', () => sortBy(Number(select.value), 1));
      const by = table.classList.contains('stack') ? [make('label', { className: 'by' }, '排序 ', select)] : [];
      const tools = make('div', { className: 'tools' }, make('label', {}, '查找 ', input), ...by, told);
      (table.closest('.scroll') || table).before(tools);
    }
    restores.push(show);
  }

  // One stop of the tabulator a chart; arrows go from bar to bar.
  function readable(list) {
    const bars = [...list.children];
    bars.forEach((bar, at) => (bar.tabIndex = at === 0 ? 0 : -1));
    list.addEventListener('keydown', (event) => {
      const at = bars.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: bars.length - 1 }[event.key];
      if (!bars[to]) return;
      event.preventDefault();
      for (const bar of bars) bar.tabIndex = bar === bars[to] ? 0 : -1;
      bars[to].focus();
    });
  }

  function withContents(nav) {
    const folds = [...document.querySelectorAll('details')];
    const print = make('button', { type: 'button', textContent: '打印' });
    print.addEventListener('click', () => window.print());
    const buttons = make('p', { className: 'contents-tools' }, print);
    if (folds.length > 0) {
      const unfold = make('button', { type: 'button', textContent: '全部展开' });
      unfold.addEventListener('click', () => {
        const open = folds.some((one) => !one.open);
        for (const one of folds) one.open = open;
        unfold.textContent = open ? '全部收起' : '全部展开';
      });
      buttons.append(unfold);
    }
    nav.append(buttons);
    const links = new Map([...nav.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
    const headings = [...links.keys()].map((id) => document.getElementById(id));
    const mark = () => {
      for (const link of links.values()) link.removeAttribute('aria-current');
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
      const here = passed.length > 0 && links.get(passed.at(-1).id);
      if (!here) return;
      here.setAttribute('aria-current', 'true');
      nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
    };
    // Told whenever a heading crosses the upper third of the screen.
    const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
    for (const heading of headings) watch.observe(heading);
  }

  document.querySelectorAll('table').forEach(enhance);
  document.querySelectorAll('.bars').forEach(readable);
  document.querySelectorAll('.contents').forEach(withContents);

  // On paper it is the document as it was made: in its order, whole and unfolded.
  let closed = [];
  addEventListener('beforeprint', () => {
    restores.forEach((show) => show(true));
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    restores.forEach((show) => show(false));
    for (const one of closed) one.open = false;
  });
})();

import { CHINESE, ENGLISH, type Message, type Reason } from './reasons.ts';

var GATE = 'gate';

/** Adds an element with a text. Plain ES5, styles by script: the page's policy refuses style attributes. */
function add(parent: HTMLElement, name: string, text: string): HTMLElement {
  var element = parent.ownerDocument.createElement(name);
  element.textContent = text;
  parent.appendChild(element);
  return element;
}

function addMessage(parent: HTMLElement, lang: string, message: Message): HTMLElement {
  var part = add(parent, 'div', '');
  part.lang = lang;
  add(part, 'p', message.what).style.fontWeight = '600';
  var list = add(part, 'ul', '');
  list.style.paddingLeft = '1.4em';
  message.todo.forEach(function (text) {
    add(list, 'li', text).style.marginBottom = '6px';
  });
  return part;
}

/** Takes the message away and shows the pane again. */
export function hide(page: Document): void {
  var old = page.getElementById(GATE);
  if (old && old.parentNode) old.parentNode.removeChild(old);
  var pane = page.getElementById('pane');
  if (pane) pane.style.display = '';
}

/** Shows why the add-in cannot be opened, in place of the pane; `detail` is for whoever mends it. */
export function show(page: Document, reason: Reason, detail: string): void {
  hide(page);
  var pane = page.getElementById('pane');
  if (pane) pane.style.display = 'none';
  var box = add(page.body, 'div', '');
  box.id = GATE;
  box.setAttribute('role', 'alert');
  box.setAttribute('data-reason', reason);
  box.style.cssText = 'padding:12px 16px;font:14px/1.6 "Microsoft YaHei","PingFang SC",sans-serif;word-wrap:break-word';
  addMessage(box, 'zh-CN', CHINESE[reason]);
  addMessage(box, 'en', ENGLISH[reason]).style.fontSize = '12px';
  if (detail) add(box, 'p', '原因：' + detail).style.fontSize = '12px';
}

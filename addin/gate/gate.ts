import { isOldView } from './old-view.ts';
import type { Reason } from './reasons.ts';
import { hide, show } from './show.ts';

/** What the rest of the page has of its first script, as `window.chengnuoGate`. */
export interface Gate {
  /**
   * Told by the page once Office.js is ready; shows why not where the add-in can't be opened here. `host` is that of
   * `Office.onReady`, `supports` asks for a version of ExcelApi.
   */
  readonly admits: (host: unknown, supports: (version: string) => boolean) => boolean;
  /** The pane stands: from here on it speaks for itself. */
  readonly opened: () => void;
  /** The page could not be opened; the detail is for whoever mends it. */
  readonly failed: (detail: string) => void;
}

declare global {
  interface Window {
    chengnuoGate?: Gate;
  }
}

/** How long Office.js may keep a person waiting before a blank pane, in ms. */
var PATIENCE = 15000;

/** Office.js and the part of it that is made for this kind of Excel. */
var OFFICE = /\/(office|excel-[^/]*)\.js$/;

/** The page's other scripts, where the build puts them. */
var OWN = /\/assets\/[^/]*\.js$/;

/** Opens the gate of a page. Plain ES5, so that it runs where nothing else does. */
export function createGate(page: Window & typeof globalThis): Gate {
  /** A reason that stands: nothing takes it back. */
  var shut = false;
  var through = false;
  var timer = 0;

  function whenBody(act: () => void): void {
    if (page.document.body) act();
    else page.document.addEventListener('DOMContentLoaded', act);
  }
  function close(reason: Reason, detail: string): void {
    if (shut || through) return;
    shut = reason !== 'slow';
    if (shut) page.clearTimeout(timer);
    whenBody(function () {
      show(page.document, reason, detail);
    });
  }
  /** Of all scripts only those count that nothing goes without: Office.js has others, such as its telemetry. */
  function onError(event: Event): void {
    var failure = event as ErrorEvent;
    var target = event.target as (EventTarget & { src?: string }) | null;
    var script = (target && target.src) || failure.filename || '';
    if (OFFICE.test(script)) {
      if (!failure.message) close('noOffice', script);
    } else if (OWN.test(script)) {
      close('broken', script + ' ' + (failure.message || ''));
    }
  }

  if (isOldView(page)) {
    close('oldView', page.navigator.userAgent);
  } else {
    // Capturing: that a script could not be loaded is told to its element only.
    page.addEventListener('error', onError, true);
    timer = page.setTimeout(function () {
      close('slow', '');
    }, PATIENCE);
  }

  return {
    admits: function (host, supports) {
      if (shut) return false;
      page.clearTimeout(timer);
      if (host === null) close('outside', '');
      else if (host !== 'Excel') close('notExcel', String(host));
      else if (!supports('1.7')) close('oldExcel', '');
      else return true;
      return false;
    },
    opened: function () {
      through = true;
      page.clearTimeout(timer);
      page.removeEventListener('error', onError, true);
      if (!shut) hide(page.document);
    },
    failed: function (detail) {
      close('broken', detail);
    },
  };
}

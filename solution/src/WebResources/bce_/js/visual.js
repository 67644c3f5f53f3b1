/** The page's side of a picture on a form: takes the client API that the form hands over, reads, draws, and says it when either fails. */
(function () {
  'use strict';

  const EVERY_HALF_MINUTE = 30000;
  const DAY = 86400000;

  /** Which drawing is the latest: one that was asked for earlier and comes later is dropped. */
  let latest = 0;
  let ticking = 0;

  /** @returns {HTMLElement} */
  function main() {
    return /** @type {HTMLElement} */ (document.getElementById('visual'));
  }

  /** @param {HTMLElement[]} parts */
  function put(parts) {
    const place = main();
    const scrolled = place.querySelector('.scroll');
    const left = scrolled ? scrolled.scrollLeft : 0;
    place.textContent = '';
    place.append(...parts);
    const fresh = place.querySelector('.scroll');
    if (fresh) {
      fresh.scrollLeft = left;
    }
  }

  /**
   * Says how the page reads and draws. The form calls setClientApiContext, by the name that the platform's documentation gives it.
   * @param {BankCrmVisualPart} part
   */
  function start(part) {
    window.setClientApiContext = async (xrm, form, given) => {
      window.Xrm = xrm;
      latest += 1;
      const mine = latest;
      window.clearInterval(ticking);
      const core = window.BankCrm.Core;
      document.documentElement.lang = core.isChinese() ? 'zh-Hans' : 'en';
      document.title = core.text(part.title);
      main().setAttribute('aria-busy', 'true');
      try {
        const model = await part.read(form, given);
        if (mine === latest) {
          put(part.draw(model, new Date()));
          ticking = part.isLive ? window.setInterval(() => put(part.draw(model, new Date())), EVERY_HALF_MINUTE) : 0;
        }
      } catch (error) {
        if (mine === latest) {
          put([core.make('p', { class: 'message' }, core.text('Visual.Failed', core.errorText(error)))]);
        }
      }

      main().setAttribute('aria-busy', 'false');
    };
  }

  /**
   * What the picture says, in words: for those who do not see it, and for those who want the figure.
   * @param {string[]} lines
   * @returns {HTMLElement}
   */
  function facts(lines) {
    const core = window.BankCrm.Core;
    const list = core.make('ul', { class: 'facts' });
    lines.filter((line) => line !== '').forEach((line) => list.append(core.make('li', {}, line)));
    return list;
  }

  /**
   * A part that may be wider or longer than the form has room for: it scrolls, by keyboard too.
   * @param {string} name What screen readers call it.
   * @param {HTMLElement} content
   * @returns {HTMLElement}
   */
  function scroll(name, content) {
    const box = window.BankCrm.Core.make('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name });
    box.append(content);
    return box;
  }

  /**
   * Sets a measure that the style sheet uses. A policy that forbids inline styles allows this.
   * @param {HTMLElement} element
   * @param {string} name
   * @param {number} share Of the whole: from 0 to 1.
   */
  function measure(element, name, share) {
    element.style.setProperty(name, Math.min(1, Math.max(0, share)).toFixed(4));
  }

  /**
   * Whole days from one day to another.
   * @param {Date} from
   * @param {Date} to
   * @returns {number}
   */
  function daysBetween(from, to) {
    return Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY));
  }

  /**
   * A day without a time as the Web API writes it, for example 2026-06-30; a form hands it over as midnight of the browser, and so does this.
   * @param {string | null | undefined} written
   * @returns {Date | null}
   */
  function dayOf(written) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(written || '');
    return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null;
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Visual = { start, facts, scroll, measure, daysBetween, dayOf };
}());

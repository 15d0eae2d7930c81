import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { entered } from './controls.js';
import { options } from './look-tabs.js';
import { SAMPLES, type Source, STATES } from './sources.js';
import { readAddress, type State } from './state.js';
import { accept, refusal, unlessTyping } from './typing.js';

/** What an `<input type="file">` offers first; a feed is known by what is in it. */
const FILE_TYPES =
  '.json,.xml,.rss,.atom,.rdf,application/json,application/feed+json,application/xml,text/xml';

export function feedTab(state: State, actions: Actions): TemplateResult {
  return html`
    <fieldset class="group">
      <legend>Your own feed</legend>
      <div class="field wide">
        <label for="feed-address">Address of a feed</label>
        <input
          id="feed-address"
          name="src"
          dir="ltr"
          type="text"
          inputmode="url"
          placeholder="https://example.org/feed.xml"
          aria-errormessage="feed-refusal"
          spellcheck="false"
          .value=${unlessTyping(state.src)}
          @change=${(event: Event) => enter(event, actions)}
        >
        ${refusal('feed-refusal', 'An address that begins with https://')}
      </div>
      <div class="field wide">
        <label for="feed-file">or a file</label>
        <input
          id="feed-file"
          type="file"
          accept=${FILE_TYPES}
          @change=${(event: Event) => actions.openFile((event.target as HTMLInputElement).files?.[0])}
        >
        <small>JSON Feed, RSS, Atom, WordPress … It stays in this browser.</small>
      </div>
    </fieldset>
    <fieldset class="group">
      <legend>Or try it with</legend>
      <label class="field wide">
        <span>A sample, or a bad day</span>
        <select name="feed" @change=${(event: Event) => actions.update({ feed: entered(event), src: '' })}>
          ${listed('Samples', SAMPLES, state)} ${listed('States', STATES, state)}
          ${own(state)}
        </select>
      </label>
      <button type="button" class="quiet" @click=${actions.reload}>Load it again</button>
    </fieldset>
    <fieldset class="group">
      <legend>Reading it</legend>
      ${options('feed', state, actions)}
    </fieldset>`;
}

function listed(label: string, sources: Readonly<Record<string, Source>>, { feed }: State): TemplateResult {
  return html`<optgroup label=${label}>
    ${Object.entries(sources).map(
      ([name, source]) =>
        html`<option value=${name} .selected=${live(name === feed)}>${source.label}</option>`,
    )}
  </optgroup>`;
}

/** The list says so, too, when none of it is what is shown. */
function own({ feed }: State): TemplateResult | undefined {
  if (feed !== 'address' && feed !== 'file') return undefined;
  return html`<option value=${feed} .selected=${live(true)} disabled>${feed === 'file' ? 'Your file' : 'Your address'}</option>`;
}

function enter(event: Event, { update }: Actions): void {
  const input = event.target as HTMLInputElement;
  const src = readAddress(input.value);
  const isEmpty = !input.value.trim();
  accept(input, Boolean(src) || isEmpty);
  if (src) update({ feed: 'address', src });
  else if (isEmpty) update({ feed: 'packet', src: '' });
}

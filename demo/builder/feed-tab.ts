import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { entered } from './controls.js';
import { options } from './look-tabs.js';
import { SAMPLES, type Source, STATES } from './sources.js';
import { readUrls, type State } from './state.js';
import { accept, refusal, unlessTyping } from './typing.js';

/** File types that the file dialog shows first. The format is detected from the content. */
const FILE_TYPES =
  '.json,.xml,.rss,.atom,.rdf,application/json,application/feed+json,application/xml,text/xml';

export function feedTab(state: State, actions: Actions): TemplateResult {
  return html`
    <fieldset class="group">
      <legend>Try it with my feed</legend>
      <div class="field wide">
        <label for="feed-address">URL of a feed</label>
        <input
          id="feed-address"
          name="src"
          dir="ltr"
          type="text"
          inputmode="url"
          placeholder="https://example.org/feed.xml"
          aria-describedby="feed-hint"
          aria-errormessage="feed-refusal"
          spellcheck="false"
          .value=${unlessTyping(state.src)}
          @change=${(event: Event) => enter(event, actions)}
        >
        ${refusal('feed-refusal', 'URLs that start with https://')}
        <small id="feed-hint">Any feed that the browser may read: of a site that allows other sites (CORS), or of this one. Several, separated by spaces, are merged.</small>
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
      <legend>Or use a sample</legend>
      <label class="field wide">
        <span>Sample feed or error</span>
        <select name="feed" @change=${(event: Event) => actions.update({ feed: entered(event), src: '' })}>
          ${listed('Samples', SAMPLES, state)} ${listed('States', STATES, state)}
          ${own(state)}
        </select>
      </label>
      <button type="button" class="quiet" @click=${actions.reload}>Reload</button>
    </fieldset>
    <fieldset class="group">
      <legend>Loading options</legend>
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

/** An option for a feed that isn't in the list: the user's own URL or file. */
function own({ feed }: State): TemplateResult | undefined {
  if (feed !== 'address' && feed !== 'file') return undefined;
  return html`<option value=${feed} .selected=${live(true)} disabled>${feed === 'file' ? 'Your file' : 'Your URL'}</option>`;
}

function enter(event: Event, { update }: Actions): void {
  const input = event.target as HTMLInputElement;
  const src = readUrls(input.value);
  const isEmpty = !input.value.trim();
  accept(input, Boolean(src) || isEmpty);
  if (src) update({ feed: 'address', src });
  else if (isEmpty) update({ feed: 'packet', src: '' });
}

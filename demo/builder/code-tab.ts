import { html, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { entered, select } from './controls.js';
import { embedCode } from './embed-code.js';
import { readAddress, type State } from './state.js';
import { TARGETS } from './targets.js';
import { unlessTyping } from './typing.js';

/** @param said Result of the last copy action. */
export function codeTab(state: State, actions: Actions, said: string): TemplateResult {
  const targets = Object.entries(TARGETS).map(([name, { label }]): [string, string] => [name, label]);
  const isSample = state.feed !== 'address' && TARGETS[state.target]?.src === undefined;
  return html`
    <div class="group">
      ${select('code', 'Platform', targets, state.target, (target) => actions.update({ target }))}
      <p class="where">${TARGETS[state.target]?.where}</p>
      <pre tabindex="0" role="region" aria-label="Code" dir="ltr"><code id="embed-code">${embedCode(state, folder())}</code></pre>
      <div class="buttons">
        <button type="button" class="primary" @click=${() => actions.copyText(code())}>Copy code</button>
        <button type="button" class="quiet" @click=${actions.copyLink}>Copy link to this page</button>

        <p class="said" role="status">${said}</p>
      </div>
      ${isSample ? html`<p class="where">The code uses the sample feed. Replace it with the URL of your own feed.</p>` : ''}
    </div>
    <fieldset class="group">
      <legend>Scripts</legend>
      <div class="field wide">
        <label for="scripts">Folder of the scripts</label>
        <input
          id="scripts"
          name="scripts"
          dir="ltr"
          placeholder=${folder()}
          spellcheck="false"
          aria-describedby="scripts-hint"
          .value=${unlessTyping(state.scripts)}
          @change=${(event: Event) => actions.update({ scripts: readAddress(entered(event)) ?? '' })}
        >
        <small id="scripts-hint">
          Default: the scripts of this demo. For your site, copy
          <a href="./related-posts.js" download>related-posts.js</a> or <a href="./embed.js" download>embed.js</a>, with
          <a href="./block.js" download>block.js</a> and <a href="./engine.js" download>engine.js</a>,
          <a href="./languages.js" download>languages.js</a> for languages other than English and
          <a href="./reader.js" download>reader.js</a> for formats other than JSON Feed and WordPress
          to your site, and enter their folder, such as /js.
        </small>
      </div>
    </fieldset>`;
}

function code(): HTMLElement {
  return document.getElementById('embed-code') ?? document.body;
}

/** The folder of the demo's scripts. */
function folder(): string {
  return new URL('./', location.href).href;
}

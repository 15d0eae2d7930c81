import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { entered, select } from './controls.js';
import { codeFiles } from './embed-code.js';
import { readUrl, type State } from './state.js';
import type { CodeFile } from './target.js';
import { TARGETS } from './targets.js';
import { unlessTyping } from './typing.js';

/** @param copyResult Result of the last copy action. */
export function codeTab(state: State, actions: Actions, copyResult: string): TemplateResult {
  const targets = Object.entries(TARGETS).map(([name, { label }]): [string, string] => [name, label]);
  const target = TARGETS[state.target];
  const isSample = state.feed !== 'address' && target?.src === undefined && !target?.hasNoFeed;
  const files = codeFiles(state, folder());
  return html`
    <div class="group">
      ${select('code', 'Platform', targets, state.target, (target) => actions.update({ target }))}
      <p class="where">${target?.where}</p>
      ${files.map((file) => piece(file, files.length > 1, actions))}
      <div class="buttons">
        <p class="copy-result" role="status">${copyResult}</p>
        <button type="button" class="quiet" @click=${actions.copyLink}>Copy link to this page</button>
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
          @change=${(event: Event) => actions.update({ scripts: readUrl(entered(event)) ?? '' })}
        >
        <small id="scripts-hint">
          Default: the scripts of this demo. For your site, copy
          <a href="./related-posts.js" download>related-posts.js</a> or <a href="./embed.js" download>embed.js</a>, with the
          scripts that it loads from the same folder, from the package to your site, and enter their folder, such as /js.
        </small>
      </div>
    </fieldset>`;
}

/** @param isOneOfSeveral The buttons need different names. */
function piece({ name, code }: CodeFile, isOneOfSeveral: boolean, actions: Actions): TemplateResult {
  const copy = (event: Event) => {
    const element = (event.target as HTMLElement).closest('.piece')?.querySelector('code');
    if (element) actions.copyText(element);
  };
  return html`<div class="piece">
    ${name ? html`<p class="file" dir="auto">${name}</p>` : ''}
    <pre tabindex="0" role="region" aria-label=${name ? `Code for ${name}` : 'Code'} dir="ltr"><code>${code}</code></pre>
    <button
      type="button"
      class="primary"
      aria-label=${isOneOfSeveral ? `Copy code for ${name}` : nothing}
      @click=${copy}
    >
      Copy code
    </button>
  </div>`;
}

/** The folder of the demo's scripts. */
function folder(): string {
  return new URL('./', location.href).href;
}

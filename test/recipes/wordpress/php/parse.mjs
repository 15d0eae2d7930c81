// Parses files in a version of PHP: `node parse.mjs VERSION FILE …`. Runs in the folder where PHP is installed.
import { readFile } from 'node:fs/promises';
import { loadNodeRuntime } from '@php-wasm/node';
import { PHP } from '@php-wasm/universal';

const CODE = `<?php
error_reporting( E_ALL );
try {
  token_get_all( file_get_contents( '/file.php' ), TOKEN_PARSE );
} catch ( ParseError $error ) {
  echo $error->getMessage(), ' in line ', $error->getLine();
}`;

const [version, ...files] = process.argv.slice(2);
const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } }));
const { text } = await php.run({ code: '<?php echo PHP_VERSION;' });
console.log(`PHP ${text}`);
for (const file of files) {
  php.writeFile('/file.php', await readFile(file, 'utf8'));
  const { text, errors } = await php.run({ code: CODE });
  if (text || errors) console.log(`${file}: ${text}${errors}`);
}
process.exit(0);

// Reads statements, one per line; writes one line for each that the validator objects to: its number and the warnings.
const [packages] = process.argv.slice(2);
const validate = require(packages + '/xapi-validation').default;
let number = 0;
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  number += 1;
  const warnings = validate(JSON.parse(line));
  if (warnings.length) {
    process.stdout.write(`${number} ${JSON.stringify(warnings)}\n`);
  }
}).on('close', () => process.stdout.write(`checked ${number}\n`));

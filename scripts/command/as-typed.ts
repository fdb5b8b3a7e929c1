/** Commands are named as who reads the message has typed them: by npm in the project, by its own name where it is installed. */
const NPM = /npm (?:run )?(start|convert|build|preview|release|pack|anchors|proof)\b(?: --(?= ))?/g;

/** A message with the commands that it names as they are typed here. */
export function asTyped(text: string): string {
  const own = process.env['PLAN_COMMAND'];
  if (!own) return text;
  return text.replace(NPM, (_, name: string) => `${own} ${name === 'start' ? 'dev' : name}`);
}

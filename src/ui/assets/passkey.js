/**
 * Forms that ask the browser for a passkey before they are sent (WebAuthn level 2). The page holds what to ask; the answer
 * goes into the form's hidden field. Without script the form says so, and the page has another way.
 */
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const withBytes = (list = []) => list.map((one) => ({ ...one, id: bytesOf(one.id) }));

async function make(options) {
  const user = { ...options.user, id: bytesOf(options.user.id) };
  const excludeCredentials = withBytes(options.excludeCredentials);
  const publicKey = { ...options, user, excludeCredentials, challenge: bytesOf(options.challenge) };
  const made = await navigator.credentials.create({ publicKey });
  return {
    ...common(made),
    response: {
      clientDataJSON: textOf(made.response.clientDataJSON),
      attestationObject: textOf(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    },
  };
}

async function give(options) {
  const allowCredentials = withBytes(options.allowCredentials);
  const publicKey = { ...options, allowCredentials, challenge: bytesOf(options.challenge) };
  const { response, ...given } = await navigator.credentials.get({ publicKey }).then((one) => ({
    ...common(one),
    response: one.response,
  }));
  return {
    ...given,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
    },
  };
}

const common = ({ id, rawId, type }) => ({ id, rawId: textOf(rawId), type, clientExtensionResults: {} });

const WAYS = { make, give };

async function ask(form) {
  const failed = form.querySelector('[data-passkey-failed]');
  failed.hidden = true;
  try {
    const answer = await WAYS[form.dataset.passkey](JSON.parse(form.dataset.options));
    form.elements.namedItem('answer').value = JSON.stringify(answer);
    form.submit();
  } catch {
    failed.hidden = false;
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form);
  });
}

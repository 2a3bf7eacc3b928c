// The portal knows who is signed in; its own server hands over the token for that person's session.
document.querySelector('portal-provider').getToken = async ({ signal }) => (await fetch('/token', { signal })).text();

// The portal knows who is signed in.
const { persona = 'customer' } = document.body.dataset;
document.querySelector('portal-provider').getToken = async () => `mock-${persona}`;

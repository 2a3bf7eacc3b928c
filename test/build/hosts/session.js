// The portal knows who is signed in.
document.querySelector('portal-provider').getToken = async () => 'mock-customer';

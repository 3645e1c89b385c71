/** The form of a key in an address or a form: anything else is asked of nobody. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

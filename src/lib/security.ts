/** What a page may load: its own files alone. Stands in every page, for servers that send no such header. */
export const contentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'";

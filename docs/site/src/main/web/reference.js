// The reference: Redoc, in the site's colours, below the site's header.
Redoc.init(
  'assets/reference.json',
  {
    scrollYOffset: 'body > header',
    nativeScrollbars: true,
    hideDownloadButton: true,
    jsonSampleExpandLevel: 4,
    // Behind curl, TypeScript and Java.
    payloadSampleIdx: 3,
    expandResponses: '200,201',
    requiredPropsFirst: true,
    // Descriptions say in words what the patterns do.
    hideSchemaPattern: true,
    showExtensions: ['x-required-scopes', 'x-cache', 'x-deprecation'],
    theme: {
      colors: { primary: { main: '#1d4ed8' }, text: { primary: '#1f2937' } },
      typography: {
        fontSize: '15px',
        fontFamily: 'system-ui, sans-serif',
        headings: { fontFamily: 'system-ui, sans-serif', fontWeight: '600' },
        code: { fontFamily: 'ui-monospace, monospace', fontSize: '12.5px', color: '#9a3412', backgroundColor: '#f3f4f6' },
        links: { color: '#1d4ed8' },
      },
      sidebar: { backgroundColor: '#f9fafb', textColor: '#1f2937' },
      rightPanel: { backgroundColor: '#111827', width: '45%' },
    },
  },
  document.getElementById('reference'),
);

fetch("/docs/settings.json")
  .then((answer) => answer.json())
  .then((settings) => {
    const ui = SwaggerUIBundle({
      url: "/openapi.json",
      dom_id: "#docs",
      deepLinking: true,
      displayRequestDuration: true,
      docExpansion: "none",
      filter: true,
      oauth2RedirectUrl: location.origin + "/docs/oauth2-redirect.html",
      // Swagger UI would otherwise ask a host outside to judge the document.
      validatorUrl: null,
    });
    ui.initOAuth({
      clientId: settings.clientId,
      scopes: "openid",
      usePkceWithAuthorizationCodeGrant: true,
    });
  });

package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** How the document says that callers sign in: with a token of the realm, or by signing in at the realm's page. */
record SignIn(String realmUrl) {

    JsonObject schemes() {
        String protocol = realmUrl + "/protocol/openid-connect";
        JsonObject code = new JsonObject()
                .put("authorizationUrl", protocol + "/auth")
                .put("tokenUrl", protocol + "/token")
                .put("scopes", new JsonObject().put("openid", "OpenID Connect"));
        return new JsonObject()
                .put(
                        "signIn",
                        new JsonObject()
                                .put("type", "oauth2")
                                .put(
                                        "description",
                                        "Đăng nhập tại máy chủ đăng nhập (OpenID Connect, mã ủy quyền với PKCE)")
                                .put("flows", new JsonObject().put("authorizationCode", code)))
                .put(
                        "bearer",
                        new JsonObject()
                                .put("type", "http")
                                .put("scheme", "bearer")
                                .put("bearerFormat", "JWT")
                                .put("description", "Mã truy cập OpenID Connect của realm"));
    }

    JsonArray required() {
        return new JsonArray()
                .add(new JsonObject().put("signIn", new JsonArray().add("openid")))
                .add(new JsonObject().put("bearer", new JsonArray()));
    }
}

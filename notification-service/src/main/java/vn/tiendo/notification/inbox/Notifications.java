package vn.tiendo.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class Notifications implements PanacheRepositoryBase<Notification, UUID> {}

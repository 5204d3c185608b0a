package org.almoner.server.trust;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** Opens the key and the anchors, which lie in a folder outside the database. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    @Bean
    AuditKey auditKey(@Value("${almoner.folder}") Path folder) {
        return AuditKey.in(folder.resolve("keys"));
    }

    @Bean
    AuditAnchors auditAnchors(@Value("${almoner.folder}") Path folder, AuditKey keyMadeTheFolder) {
        return new AuditAnchors(folder.resolve("keys"));
    }

    @Bean
    AuditVerification auditVerification(AuditKey key, AuditAnchors anchors) {
        return new AuditVerification(key, anchors);
    }
}

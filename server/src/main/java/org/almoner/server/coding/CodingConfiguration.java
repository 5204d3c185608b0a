package org.almoner.server.coding;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.coding.CandidateFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** The code sets that the desks look into. */
@Configuration(proxyBeanMethods = false)
class CodingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CodingConfiguration.class);

    /** What {@code almoner codes load} has put there; empty where nothing was. */
    @Bean
    CodeStore codeStore(
            @Value("${almoner.codes:}") String named, @Value("${almoner.folder}") Path folder) {
        Path codes = named.isBlank() ? folder.resolve("codes") : Path.of(named);
        CodeStore store = CodeStore.open(codes, PublishedSets.list());
        store.problems().forEach(LOG::warn);
        return store;
    }

    @Bean
    @ConditionalOnMissingBean
    CodeBook codeBook(CodeStore store) {
        return CodeBook.of(store);
    }

    @Bean
    CandidateFinder candidateFinder(CodeBook codes) {
        return new CandidateFinder(codes);
    }
}

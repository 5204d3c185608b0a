package org.almoner.server.coding;

import org.almoner.codes.CodeBook;
import org.almoner.coding.CandidateFinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code sets that the desks look into. */
@Configuration(proxyBeanMethods = false)
class CodingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CodeBook codeBook() {
        return CodeBook.starter();
    }

    @Bean
    CandidateFinder candidateFinder(CodeBook codes) {
        return new CandidateFinder(codes);
    }
}

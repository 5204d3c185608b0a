package org.almoner.claims.scrub;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.almoner.claims.*;
import org.almoner.codes.*;
import org.almoner.codes.store.*;
public class ShowSpeed {
  public static void main(String[] a) throws Exception {
    Bookshelf shelf=Bookshelf.of(CodeStore.open(Path.of("/tmp/ah/codes"), PublishedSets.list()));
    List<Rule> rules=org.almoner.claims.scrub.icd.DiagnosisRules.list();
    ClaimSketch s=ClaimSketch.read(a[0].replace("/","\n"));
    var c=s.claim(); var ctx=s.context();
    Scrub all=new Scrub(shelf,Ruleset.of(rules));
    System.out.println(Findings.shown(all.check(c,ctx)));
    Scrub none=new Scrub(shelf,Ruleset.of(List.of(rules.get(0))));
    for (int r=0;r<8;r++) { System.out.println("all "+time(all,c,ctx)+"  one "+time(none,c,ctx)); }
    if (a.length>1) for (Rule rule: rules) { Scrub one=new Scrub(shelf,Ruleset.of(List.of(rule))); time(one,c,ctx); System.out.println(time(one,c,ctx)+" "+rule.text().id()); }
  }
  static long time(Scrub s, HealthCareClaim c, ScrubContext x) { long t=System.nanoTime(); int n=200000; int f=0; for(int i=0;i<n;i++) f+=s.check(c,x).size(); return (System.nanoTime()-t)/n; }
}

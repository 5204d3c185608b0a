package org.almoner.claims.scrub;
import java.nio.file.*;
import java.nio.channels.*;
import java.time.*;
import java.util.*;
import org.almoner.claims.*;
import org.almoner.codes.*;
import org.almoner.codes.store.*;
public class ShowSamples {
  public static void main(String[] a) throws Exception {
    Bookshelf shelf=Bookshelf.of(CodeStore.open(Path.of("/tmp/ah/codes"), PublishedSets.list()));
    Scrub scrub=new Scrub(shelf, Ruleset.of(org.almoner.claims.scrub.icd.DiagnosisRules.list()));
    int[] claims={0};
    Map<String,List<String>> byRule=new TreeMap<>();
    List<HealthCareClaim> all=new ArrayList<>();
    if (a[0].equals("837")) {
    for (String dir : List.of("837P","837I","837","837-PDR")) {
      try (var files=Files.list(Path.of("/work/shared/x12-samples",dir))) {
        for (Path f : (Iterable<Path>) files.sorted()::iterator) {
          try (var ch=FileChannel.open(f)) {
            ClaimStream.read(ch, new ClaimListener() {
              public void claim(HealthCareClaim c, long n) {
                claims[0]++; all.add(c);
                LocalDate today=LocalDate.of(2026,11,22);
                for (Finding x : scrub.check(c, ScrubContext.on(today)))
                  byRule.computeIfAbsent(x.edit(), k->new ArrayList<>()).add(x.severity()+" "+x.message()+"   ["+f.getFileName()+"] "+new Subject(c,ScrubContext.on(today),shelf).diagnoses().stream().map(Coded::code).toList()+" "+Kind.of(c)+" "+new Subject(c,ScrubContext.on(today),shelf).day());
              }
            });
          } catch (Exception e) { }
        }
      } catch (NoSuchFileException e) {}
    }
    } else {
      for (String part : List.of("dev","train")) {
        Map<String,List<String>> notes=new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("/work/shared/coding/dev/codiesp_"+part+"/"+part+"D.tsv"))) {
          String[] w=line.split("\t"); notes.computeIfAbsent(w[0],k->new ArrayList<>()).add(w[1].toUpperCase().replace(".",""));
        }
        for (var e : notes.entrySet()) {
          StringBuilder dx=new StringBuilder("patient M 1970-01-01\ndx"); e.getValue().stream().distinct().limit(12).forEach(c->dx.append(" ").append(c));
          ClaimSketch s=ClaimSketch.read(dx+"\n2026-03-02 99213\n");
          claims[0]++; all.add(s.claim());
          for (Finding x : scrub.check(s.claim(), s.context()))
            byRule.computeIfAbsent(x.edit(), k->new ArrayList<>()).add(x.severity()+" "+x.message()+" "+dx.substring(21));
        }
      }
    }
    System.out.println(claims[0]+" claims");
    byRule.forEach((r,l)->{System.out.println("== "+r+" "+l.size()); new TreeSet<>(l).stream().limit(Integer.parseInt(a[1])).forEach(m->System.out.println("   "+m));});
    LocalDate today=LocalDate.of(2026,11,22); ScrubContext ctx=ScrubContext.on(today);
    if (a.length>2) for (int round=0; round<6; round++) { long t=System.nanoTime(); int n=0; for (int k=0;k<30000/all.size()+1;k++) for (HealthCareClaim c: all) {scrub.check(c,ctx); n++;} System.out.println("ns/claim "+(System.nanoTime()-t)/n); }
  }
}

package org.almoner.cli.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads bytecode for what ArchUnit does not see: which numbers are reckoned with, and how. */
final class Arithmetic {
    private Arithmetic() {}

    /** Where a class below this folder has a float or a double in a field, signature or step. */
    static Set<String> floats(Path classes, String below) {
        Set<String> found = new TreeSet<>();
        for (ClassModel type : read(classes, below)) {
            for (FieldModel field : type.fields()) {
                if (isFloat(field.fieldType().stringValue())) {
                    found.add(name(type) + "." + field.fieldName().stringValue());
                }
            }
            for (MethodModel method : type.methods()) {
                boolean floats =
                        isFloat(method.methodType().stringValue())
                                || instructions(method).stream().anyMatch(Arithmetic::floats);
                if (floats) {
                    found.add(name(type) + "." + method.methodName().stringValue());
                }
            }
        }
        return found;
    }

    /** Where a method below this folder looks at cents or Money and reckons with long numbers. */
    static Set<String> moneySums(Path classes, String below) {
        Set<String> found = new TreeSet<>();
        for (ClassModel type : read(classes, below)) {
            for (MethodModel method : type.methods()) {
                List<Instruction> steps = instructions(method);
                if (steps.stream().anyMatch(Arithmetic::looksAtMoney)
                        && steps.stream().anyMatch(Arithmetic::reckonsWithLongs)) {
                    found.add(name(type) + "." + method.methodName().stringValue());
                }
            }
        }
        return found;
    }

    private static boolean looksAtMoney(Instruction step) {
        return switch (step) {
            case FieldInstruction field ->
                    isMoney(field.name().stringValue(), field.type().stringValue());
            case InvokeInstruction call ->
                    isMoney(call.name().stringValue(), call.type().stringValue())
                            || call.owner().asInternalName().equals("org/almoner/claims/Money");
            default -> false;
        };
    }

    private static boolean isMoney(String name, String descriptor) {
        return name.toLowerCase(Locale.ROOT).contains("cents")
                || descriptor.contains("Lorg/almoner/claims/Money;");
    }

    private static boolean reckonsWithLongs(Instruction step) {
        return step instanceof OperatorInstruction operator
                && operator.opcode().name().matches("L(ADD|SUB|MUL|DIV|REM|NEG)");
    }

    private static List<ClassModel> read(Path classes, String below) {
        return House.filesBelow(classes.resolve(below), ".class").stream()
                .map(file -> {
                    try {
                        return ClassFile.of().parse(file);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                })
                .toList();
    }

    private static List<Instruction> instructions(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    private static boolean floats(Instruction step) {
        return switch (step) {
            case LoadInstruction load -> isFloat(load.typeKind());
            case StoreInstruction store -> isFloat(store.typeKind());
            case ReturnInstruction back -> isFloat(back.typeKind());
            case OperatorInstruction operator -> isFloat(operator.typeKind());
            case ConvertInstruction convert ->
                    isFloat(convert.fromType()) || isFloat(convert.toType());
            case ArrayLoadInstruction load -> isFloat(load.typeKind());
            case ArrayStoreInstruction store -> isFloat(store.typeKind());
            case FieldInstruction field -> isFloat(field.type().stringValue());
            case InvokeInstruction call -> isFloat(call.type().stringValue());
            default -> false;
        };
    }

    private static boolean isFloat(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    /** Looks at a descriptor such as {@code (JLjava/lang/String;)D}. */
    private static boolean isFloat(String descriptor) {
        String primitives = descriptor.replaceAll("L[^;]+;", "");
        return primitives.contains("D")
                || primitives.contains("F")
                || descriptor.contains("Ljava/lang/Double;")
                || descriptor.contains("Ljava/lang/Float;");
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvNet.Generators;

/// <summary>
/// Arguments that Keras takes as an object or as a function. A lambda converts to a delegate alone, never to the class of such
/// an argument; so a constructor has a variant for each of them, in which this one argument is a delegate.
/// </summary>
internal static class FunctionParameters
{
    /// <summary>
    /// Makes a variant wait until nothing else fits: an argument that is left out belongs to the constructor itself.
    /// </summary>
    public const string Priority = "[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-2)]";

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // The functions that stand for objects of these classes.
    private static readonly Dictionary<string, string> Functions = new()
    {
        ["ConvNet.ActivationFunction"] = "global::System.Func<global::ConvNet.Tensor, global::ConvNet.Tensor>",
        ["ConvNet.Regularizer"] = "global::System.Func<global::ConvNet.Tensor, global::ConvNet.Tensor>",
        ["ConvNet.Constraint"] = "global::System.Func<global::ConvNet.Tensor, global::ConvNet.Tensor>",
        ["ConvNet.Initializer"] = "global::System.Func<global::ConvNet.Shape, global::ConvNet.Tensor>",
    };

    /// <summary>The parameters of a layer's constructor that may be functions; none of one with old names.</summary>
    public static IEnumerable<IParameterSymbol> Of(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(data => data.AttributeClass?.Name == "OverloadResolutionPriorityAttribute")
            || !IsLayer(type) ? [] : constructor.Parameters.Where(parameter => Functions.ContainsKey(ClassOf(parameter)));

    /// <summary>The list of a constructor's parameters, one of them as a delegate.</summary>
    public static string Declare(IMethodSymbol constructor, IParameterSymbol? function) =>
        string.Join(", ", constructor.Parameters.Select(parameter =>
            $"{TypeOf(parameter, function)} {parameter.Name}{Default(parameter)}"));

    /// <summary>The arguments that hand these parameters on.</summary>
    public static string Pass(IMethodSymbol constructor, IParameterSymbol? function) =>
        string.Join(", ", constructor.Parameters.Select(parameter => $"{parameter.Name}: {ValueOf(parameter, function)}"));

    private static bool IsLayer(INamedTypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == "ConvNet.Layer" || IsLayer(type.BaseType));

    private static string ClassOf(IParameterSymbol parameter) =>
        parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();

    private static string TypeOf(IParameterSymbol parameter, IParameterSymbol? function) =>
        !SymbolEqualityComparer.Default.Equals(parameter, function) ? parameter.Type.ToDisplayString(TypeFormat)
            : Functions[ClassOf(parameter)] + (parameter.HasExplicitDefaultValue ? "?" : "");

    private static string ValueOf(IParameterSymbol parameter, IParameterSymbol? function) =>
        SymbolEqualityComparer.Default.Equals(parameter, function) && parameter.HasExplicitDefaultValue
            ? $"{parameter.Name} is null ? null : (global::{ClassOf(parameter)}){parameter.Name}"
            : parameter.Name;

    private static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue) return "";
        return parameter.ExplicitDefaultValue is { } value ? $" = {SymbolDisplay.FormatPrimitive(value, true, false)}" : " = default";
    }
}

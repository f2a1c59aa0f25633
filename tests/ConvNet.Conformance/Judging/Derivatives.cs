using System.Text.Json;
using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>Compares derivatives.</summary>
internal static class Derivatives
{
    /// <summary>
    /// The derivatives of a scalar with respect to some tensors. Their scale is the largest of them all; null: there is none. One
    /// of which the scalar does not depend counts as zeros.
    /// </summary>
    public static void Gradients(this Comparison compare, Tensor scalar,
        IReadOnlyList<(string Name, Tensor Of, JsonElement Want)> wanted)
    {
        var known = wanted.Where(one => one.Want.ValueKind != JsonValueKind.Null).ToList();
        double scale = Comparison.Scale(known.Select(one => KitArray.Read(one.Want)));
        var gradients = Autograd.Gradients(scalar, [.. known.Select(one => one.Of)]);
        foreach (var (gradient, one) in gradients.Zip(known))
            compare.Close($"gradient of {one.Name}", (gradient ?? Ops.Zeros(one.Of.Shape)).numpy(), one.Want, scale: scale);
    }
}

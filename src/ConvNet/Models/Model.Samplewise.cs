using ConvNet.Engine;

namespace ConvNet;

public partial class Model
{
    // One for predictions and one for training, of a graph.
    private readonly (Graph? Graph, SampleNetwork? Network)[] _samplewise = new (Graph?, SampleNetwork?)[2];

    /// <summary>
    /// This network computed sample by sample, if it is a chain of layers that can be: for the steps of this class, and where
    /// nobody else asks for derivatives.
    /// </summary>
    private SampleNetwork? Samplewise(bool training)
    {
        if (Graph is not { } graph || (Autograd.IsOn && !FlatVariables.AreComputing)) return null;
        ref var known = ref _samplewise[training ? 1 : 0];
        if (known.Graph != graph) known = (graph, Build());
        return known.Network;

        SampleNetwork? Build() => GetType() == typeof(Model) || GetType() == typeof(Sequential)
            ? graph.Chain is { } layers ? SampleNetwork.Of(graph.Inputs[0].Shape[1..], layers, training) : null : null;
    }
}

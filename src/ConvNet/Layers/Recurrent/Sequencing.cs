namespace ConvNet;

/// <summary>How a recurrent layer goes through a sequence and what it gives.</summary>
internal readonly record struct Sequencing(bool ReturnSequences, bool ReturnState, bool GoBackwards, bool Stateful, bool Unroll,
    bool ZeroOutputForMask);

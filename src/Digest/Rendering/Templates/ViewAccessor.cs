using Digest.Rendering.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Digest.Rendering.Templates;

/// <summary>How templates read the members of a view.</summary>
internal sealed class ViewAccessor(ViewMembers members) : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type IndexType => throw new InvalidOperationException();

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.All.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        members.All.Select(static m => m.Name);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => members.Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = members.Find(member);
        value = found?.Of(target);
        return found is not null;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
